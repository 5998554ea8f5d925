/// Payment requests: the one live link by which an invoice is paid, and what the provider says became of it.
///
/// A request is NOT_SENT, PENDING, UNKNOWN, SUCCEEDED or DECLINED. Access is extended only by a verified word of the
/// provider over the very amount that was asked for (D07, D28); anything else opens an operator task. An UNKNOWN
/// request moves only when the provider has been asked. There is at most one live request per subscription and period
/// (D18).
@NullMarked
package io.cardea.billing.request;

import org.jspecify.annotations.NullMarked;
