/// Sends what is queued to the providers, and asks them what became of it.
///
/// Requests wait in a queue of their own and are sent outside of any transaction, in real time: providers do not
/// live by a company's clock. The same queue is the janitor's: what got lost is asked about until the provider has
/// answered, and only then sent again. Withdrawals and refunds go the same way.
@NullMarked
package io.cardea.billing.sending;

import org.jspecify.annotations.NullMarked;
