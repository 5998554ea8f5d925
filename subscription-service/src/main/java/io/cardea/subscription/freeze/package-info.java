/// Freezing: a member on holiday, or in plaster, keeps the days that they have paid for (D12, D17).
///
/// Someone names the days, or only the first one. Requests that overlap become one freeze. While it lasts nobody
/// enters, and the end of the subscription moves by exactly the days that it lasted: ending it early gives back
/// fewer days. Only paid days can be frozen; there is nothing to save on others.
@NullMarked
package io.cardea.subscription.freeze;

import org.jspecify.annotations.NullMarked;
