/// Cancelling, now or later.
@NullMarked
package io.cardea.subscription.cancellation;

import org.jspecify.annotations.NullMarked;
