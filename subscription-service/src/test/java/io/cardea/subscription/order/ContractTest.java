package io.cardea.subscription.order;

import static io.cardea.subscription.subscription.Examples.PRICE;
import static io.cardea.subscription.subscription.Examples.id;

import io.cardea.chassis.json.HouseStyle;
import io.cardea.testing.contract.EventContract;
import org.junit.jupiter.api.Test;

class ContractTest {

    @Test
    void events_and_files_agree() {
        var order =
                new Order(id("order"), id("member"), id("product"), 1, id("subscription"), PRICE, OrderStatus.PLACED);

        EventContract.<Order, OrderChange>of(HouseStyle.mapper(), "subscription.orders", "order", OrderChange.class)
                .sample(order, new OrderChange.Placed())
                .sample(order.confirmed(), new OrderChange.Confirmed())
                .verify();
    }
}
