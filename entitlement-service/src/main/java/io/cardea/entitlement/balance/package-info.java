/// Balances (A32 to A38): for one counted benefit of one subscription, what was granted, used and is left.
///
/// A balance is a fold of the grants that should exist and of the uses in the ledger, as of an instant. After each
/// arrival the fold is made again and the difference to what was held is told as events: granted, moved, withdrawn,
/// used, elapsed. Where there is no difference nothing happens.
@NullMarked
package io.cardea.entitlement.balance;

import org.jspecify.annotations.NullMarked;
