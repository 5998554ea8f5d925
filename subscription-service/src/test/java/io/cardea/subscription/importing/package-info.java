/// Taking over what began elsewhere.
@NullMarked
package io.cardea.subscription.importing;

import org.jspecify.annotations.NullMarked;
