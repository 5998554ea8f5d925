/// Cancelling: at once, or when the paid days are over. Nothing is asked for any more from then on, and there is no
/// grace.
@NullMarked
package io.cardea.subscription.cancellation;

import org.jspecify.annotations.NullMarked;
