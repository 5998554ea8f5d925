/// Gates: doors and turnstiles with a device key of their own, which is shown once and known afterwards by its hash
/// only.
@NullMarked
package io.cardea.identity.gate;

import org.jspecify.annotations.NullMarked;
