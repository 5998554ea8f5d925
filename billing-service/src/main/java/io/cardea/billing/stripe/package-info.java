/// Stripe: hosted Checkout that also stores what the member pays with, charges while the member is away, refunds,
/// disputes and signed webhooks, through Stripe's own library.
///
/// A payment that the member makes is known by its Checkout session (`cs_...`), a charge by its payment intent
/// (`pi_...`). Everything that makes something carries an Idempotency-Key, so that asking again is asking what
/// became of it.
@NullMarked
package io.cardea.billing.stripe;

import org.jspecify.annotations.NullMarked;
