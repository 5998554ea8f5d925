/// Settling what does not fit (D04, D28): a payment that contradicts the other facts is kept, and a person decides
/// whether it buys the next period after all, or is dealt with elsewhere. Once all are settled, the status is what
/// the facts say.
@NullMarked
package io.cardea.subscription.review;

import org.jspecify.annotations.NullMarked;
