package io.cardea.subscription.order;

import io.cardea.chassis.journal.AggregateStore;
import io.cardea.chassis.journal.AggregateType;
import io.cardea.chassis.journal.Aggregates;
import jakarta.enterprise.context.ApplicationScoped;

/// All orders.
@ApplicationScoped
class Orders {

    static final AggregateType<Order, OrderChange> TYPE =
            AggregateType.of("order", "orders", "subscription.orders", Order.class, Order::id);

    private final Aggregates<Order, OrderChange> all;

    Orders(AggregateStore store) {
        this.all = store.of(TYPE);
    }

    Aggregates<Order, OrderChange> all() {
        return all;
    }
}
