/// What a verified payment does: the first one activates, every other one renews, or extends (D04, D28, E05, E07).
///
/// Billing says that an invoice for a certain period is paid. If it is the one that is for sale, its days are
/// appended after the last ones, however late the payment comes: nothing is lost and nothing overlaps. Days that
/// nobody could use any more when the payment came do not count. A payment that does not fit the other facts extends
/// nothing: it is kept, and the subscription goes into review.
@NullMarked
package io.cardea.subscription.payment;

import org.jspecify.annotations.NullMarked;
