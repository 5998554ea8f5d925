/// Invoices: what a subscription owes for one charge of it, once and for all (A15, A16).
///
/// A charge has at most one open invoice: the key is subscription and charge. An open invoice is paid by a payment
/// that the provider has confirmed, or voided when nothing is owed any more; both are final. Its lines and dates are
/// fixed when it is issued (D03).
@NullMarked
package io.cardea.billing.invoice;

import org.jspecify.annotations.NullMarked;
