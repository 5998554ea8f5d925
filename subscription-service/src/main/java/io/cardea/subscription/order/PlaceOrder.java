package io.cardea.subscription.order;

import io.cardea.chassis.database.Tx;
import io.cardea.chassis.id.Ids;
import io.cardea.chassis.journal.Occasion;
import io.cardea.chassis.journal.Versioned;
import io.cardea.chassis.refusal.Refused;
import io.cardea.chassis.tenancy.Reach;
import io.cardea.subscription.member.Members;
import io.cardea.subscription.place.Homes;
import io.cardea.subscription.product.Product;
import io.cardea.subscription.product.Products;
import io.cardea.subscription.subscription.Home;
import io.cardea.subscription.subscription.SubscriptionChange;
import io.cardea.subscription.subscription.Subscriptions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/// Takes an order: makes the order and the subscription that waits for its payment, both or none.
@ApplicationScoped
class PlaceOrder {

    private final Orders orders;
    private final Subscriptions subscriptions;
    private final Products products;
    private final Members members;
    private final Homes homes;
    private final Ids ids;

    PlaceOrder(Orders orders, Subscriptions subscriptions, Products products, Members members, Homes homes, Ids ids) {
        this.orders = orders;
        this.subscriptions = subscriptions;
        this.products = products;
        this.members = members;
        this.homes = homes;
        this.ids = ids;
    }

    /// What an order refers to, once all of it is known here.
    record Ingredients(Product product, Home home) {}

    /// Collects what the order refers to. A member who orders for themselves need not have arrived here yet.
    Uni<Ingredients> collect(UUID company, Reach reach, UUID member, OrderResource.PlaceOrderRequest asked) {
        var known = reach.isSelf(member) ? Uni.createFrom().item(member) : members.require(company, member);
        return known.chain(() -> homes.of(company, asked.site()))
                .chain(home -> products.require(company, asked.product()).map(found -> new Ingredients(found, home)));
    }

    Uni<Versioned<Order>> place(
            Tx tx, Occasion occasion, UUID member, Ingredients ingredients, OrderResource.PlaceOrderRequest asked) {
        var wish = new Ordering.Wish(ids.next(), ids.next(), member, ingredients.home(), asked.startsOn());
        return switch (Ordering.order(ingredients.product(), wish, occasion.at())) {
            case Ordering.Outcome.NotTaken(var refusal) -> Uni.createFrom().failure(new Refused(refusal));
            case Ordering.Outcome.Taken(var order, var subscription) ->
                subscriptions
                        .create(tx, occasion, subscription, new SubscriptionChange.Ordered())
                        .chain(() -> orders.all().create(tx, occasion, order, new OrderChange.Placed()));
        };
    }
}
