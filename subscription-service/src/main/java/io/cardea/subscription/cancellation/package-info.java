/// Cancelling: at once, or when the paid days are over; and undoing it. Nothing is asked for any more from then
/// on, and there is no grace.
///
/// Who has promised to stay for a time goes on until the first boundary after it. Leaving at once gives back
/// what the product says. Undoing brings back every day that was left, unless it was given back or went
/// elsewhere.
///
/// Billing can end one, too: when it has given up on an unpaid renewal (`billing.dunnings`), and nothing but
/// that period is missing.
@NullMarked
package io.cardea.subscription.cancellation;

import org.jspecify.annotations.NullMarked;
