package io.cardea.subscription.order;

import io.cardea.chassis.money.Money;
import java.util.UUID;

/// Who bought which version of which product, at which price, and the subscription that came of it.
record Order(
        UUID id, UUID member, UUID product, int productVersion, UUID subscription, Money price, OrderStatus status) {

    Order confirmed() {
        return new Order(id, member, product, productVersion, subscription, price, OrderStatus.CONFIRMED);
    }
}
