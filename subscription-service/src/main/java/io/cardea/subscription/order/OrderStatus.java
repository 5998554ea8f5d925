package io.cardea.subscription.order;

/// Whether the first payment has come.
enum OrderStatus {
    PLACED,
    CONFIRMED
}
