/// Meter events (A32, A33): what was used, told by the passages at the gates.
///
/// The passage's id is the event's id, so that a passage that is told twice, or once decided and once confirmed, is
/// counted once. The ledger only grows; balances are folded from it and may be thrown away at any time.
@NullMarked
package io.cardea.entitlement.meter;

import org.jspecify.annotations.NullMarked;
