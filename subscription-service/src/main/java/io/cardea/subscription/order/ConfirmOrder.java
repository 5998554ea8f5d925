package io.cardea.subscription.order;

import io.cardea.chassis.database.Tx;
import io.cardea.chassis.journal.Decision;
import io.cardea.chassis.journal.Occasion;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/// Confirms an order when its subscription's first period is paid.
@ApplicationScoped
public class ConfirmOrder {

    private final Orders orders;

    ConfirmOrder(Orders orders) {
        this.orders = orders;
    }

    /// Confirms it, unless that is done.
    public Uni<Void> confirm(Tx tx, Occasion occasion, UUID order) {
        return orders.all().change(tx, occasion, order, ConfirmOrder::decide).replaceWithVoid();
    }

    private static Decision<Order, OrderChange> decide(Order order) {
        return switch (order.status()) {
            case PLACED -> Decision.changed(order.confirmed(), new OrderChange.Confirmed());
            case CONFIRMED -> Decision.unchanged();
        };
    }
}
