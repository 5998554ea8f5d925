package io.cardea.subscription.order;

import io.cardea.chassis.refusal.Refusal;
import io.cardea.subscription.product.Product;
import io.cardea.subscription.subscription.Home;
import io.cardea.subscription.subscription.Subscription;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The decision to take an order.
final class Ordering {

    private static final int FARTHEST_YEARS = 2;

    private Ordering() {}

    /// What somebody asks for, with the ids that order and subscription will have.
    ///
    /// @param startsOn today when absent
    record Wish(
            UUID order,
            UUID subscription,
            UUID member,
            Home home,
            @Nullable LocalDate startsOn) {}

    /// What came of it.
    sealed interface Outcome {

        record Taken(Order order, Subscription subscription) implements Outcome {}

        record NotTaken(Refusal refusal) implements Outcome {}
    }

    static Outcome order(Product product, Wish wish, Instant at) {
        var today = at.atZone(wish.home().zone()).toLocalDate();
        var startsOn = wish.startsOn() == null ? today : wish.startsOn();
        var agreement = product.agreement();
        if (!product.onSale()) {
            return new Outcome.NotTaken(new OrderRefusal.ProductWithdrawn(agreement.product(), agreement.key()));
        }
        if (startsOn.isBefore(today) || startsOn.isAfter(today.plusYears(FARTHEST_YEARS))) {
            return new Outcome.NotTaken(new OrderRefusal.StartNotAllowed(startsOn, today));
        }
        var order = new Order(
                wish.order(),
                wish.member(),
                agreement.product(),
                agreement.version(),
                wish.subscription(),
                agreement.price(),
                OrderStatus.PLACED);
        return new Outcome.Taken(
                order,
                Subscription.unpaid(
                        wish.subscription(), wish.member(), wish.order(), agreement, wish.home(), startsOn, at));
    }
}
