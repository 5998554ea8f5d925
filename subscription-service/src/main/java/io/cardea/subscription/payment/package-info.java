/// What a verified payment does: the first one activates, every other one renews (D04, D28, E05).
///
/// Billing says that an invoice for a certain period is paid. If it is the very next one, its days are appended after
/// the
/// last ones, however late the payment comes: nothing is lost and nothing overlaps. The first period begins when it is
/// paid, if that is later than it was wanted, since nobody could enter before. A payment that does not fit the other
/// facts
/// extends nothing: it is kept, and the subscription goes into review.
@NullMarked
package io.cardea.subscription.payment;

import org.jspecify.annotations.NullMarked;
