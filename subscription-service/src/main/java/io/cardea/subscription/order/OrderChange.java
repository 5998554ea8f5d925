package io.cardea.subscription.order;

/// What happens to an order.
sealed interface OrderChange {

    record Placed() implements OrderChange {}

    /// The first period of its subscription is paid.
    record Confirmed() implements OrderChange {}
}
