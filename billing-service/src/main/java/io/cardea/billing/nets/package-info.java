/// Nets Easy, which Nexi now calls Nexi Checkout: payments on a hosted page that also makes an unscheduled
/// subscription, by which later charges go; termination, refunds, and webhooks that carry an agreed secret.
///
/// Nets finds a payment by its own name for it only, and gives its settlement reports in its portal. A payment whose
/// answer got lost is therefore asked for again: nobody has the link of the lost one. A charge carries an
/// Idempotency-Key, so that asking again is asking what became of it.
@NullMarked
package io.cardea.billing.nets;

import org.jspecify.annotations.NullMarked;
