package io.cardea.subscription.order;

import io.cardea.chassis.database.Transactions;
import io.cardea.chassis.database.Tx;
import io.cardea.chassis.id.Ids;
import io.cardea.chassis.journal.Occasion;
import io.cardea.chassis.journal.Versioned;
import io.cardea.chassis.refusal.Refused;
import io.cardea.chassis.tenancy.Reach;
import io.cardea.subscription.facts.Home;
import io.cardea.subscription.member.Group;
import io.cardea.subscription.member.Groups;
import io.cardea.subscription.member.Members;
import io.cardea.subscription.place.Homes;
import io.cardea.subscription.product.Product;
import io.cardea.subscription.product.Products;
import io.cardea.subscription.subscription.SubscriptionChange;
import io.cardea.subscription.subscription.Subscriptions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/// Takes an order: makes the order and the subscription that waits for its payment, both or none.
@ApplicationScoped
class PlaceOrder {

    private final Orders orders;
    private final Subscriptions subscriptions;
    private final Products products;
    private final Members members;
    private final Groups groups;
    private final Homes homes;
    private final Trials trials;
    private final Transactions transactions;
    private final Ids ids;

    PlaceOrder(
            Orders orders,
            Subscriptions subscriptions,
            Products products,
            Members members,
            Groups groups,
            Homes homes,
            Trials trials,
            Transactions transactions,
            Ids ids) {
        this.orders = orders;
        this.subscriptions = subscriptions;
        this.products = products;
        this.members = members;
        this.groups = groups;
        this.homes = homes;
        this.trials = trials;
        this.transactions = transactions;
        this.ids = ids;
    }

    /// What an order refers to, once all of it is known here.
    record Ingredients(Product product, Home home, Optional<Group> group) {

        boolean mayBeTried() {
            return product.agreement().rules().trial() != null;
        }
    }

    /// Collects what the order refers to. A member who orders for themselves need not have arrived here yet.
    Uni<Ingredients> collect(UUID company, Reach reach, UUID member, OrderResource.PlaceOrderRequest asked) {
        var known = reach.isSelf(member) ? Uni.createFrom().item(member) : members.require(company, member);
        return known.chain(() -> homes.of(company, asked.site()))
                .chain(home -> group(company, asked)
                        .chain(group -> products.require(company, asked.product())
                                .map(product -> new Ingredients(product, home, group))));
    }

    private Uni<Optional<Group>> group(UUID company, OrderResource.PlaceOrderRequest asked) {
        return asked.group() == null
                ? Uni.createFrom().item(Optional.empty())
                : groups.require(company, asked.group()).map(Optional::of);
    }

    Uni<Versioned<Order>> place(
            Tx tx, Occasion occasion, UUID member, Ingredients ingredients, OrderResource.PlaceOrderRequest asked) {
        var tried = ingredients.mayBeTried()
                ? trials.trying(tx, occasion.company(), member, asked.product())
                : Uni.createFrom().item(false);
        return tried.map(before -> decided(occasion, member, ingredients, asked, before))
                .chain(taken -> subscriptions
                        .create(tx, occasion, taken.subscription(), new SubscriptionChange.Ordered())
                        .chain(() -> orders.all().create(tx, occasion, taken.order(), new OrderChange.Placed())));
    }

    /// What would come of it.
    Uni<Ordering.Outcome.Taken> preview(
            Occasion occasion, UUID member, Ingredients ingredients, OrderResource.PlaceOrderRequest asked) {
        return trials.tried(transactions.pool(), occasion.company(), member, asked.product())
                .map(before -> decided(occasion, member, ingredients, asked, before));
    }

    private Ordering.Outcome.Taken decided(
            Occasion occasion,
            UUID member,
            Ingredients ingredients,
            OrderResource.PlaceOrderRequest asked,
            boolean tried) {
        var wish = new Ordering.Wish(
                ids.next(),
                ids.next(),
                member,
                ingredients.group().orElse(null),
                ingredients.home(),
                asked.startsOn(),
                tried);
        return switch (Ordering.order(ingredients.product(), wish, occasion.at())) {
            case Ordering.Outcome.NotTaken(var refusal) -> throw new Refused(refusal);
            case Ordering.Outcome.Taken taken -> taken;
        };
    }
}
