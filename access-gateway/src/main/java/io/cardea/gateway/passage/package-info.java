/// A gate with a sensor says whether the person went through. Only that spends a use that was set aside at the
/// decision; a turnstile that was opened and not turned gives it back.
@NullMarked
package io.cardea.gateway.passage;

import org.jspecify.annotations.NullMarked;
