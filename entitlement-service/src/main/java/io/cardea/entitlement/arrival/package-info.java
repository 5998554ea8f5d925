/// What arrives from the other services: subscriptions, cards, groups, gates, passages.
///
/// Each arrival is written down as a fact, and what depends on it is computed again in the same transaction.
/// Arrivals of one subscription or one group take turns (`turn`), so it does not matter which comes first.
@NullMarked
package io.cardea.entitlement.arrival;

import org.jspecify.annotations.NullMarked;
