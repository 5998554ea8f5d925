/// Ordering: a member, or the front desk for one, chooses a product that is on sale.
///
/// The order fixes the version of the product, its price and its terms, and makes a subscription that waits for its
/// first payment (C59, C60). Even what is bought once is bought through a subscription (A35).
@NullMarked
package io.cardea.subscription.order;

import org.jspecify.annotations.NullMarked;
