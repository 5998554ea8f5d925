package io.cardea.subscription.command;

import io.cardea.chassis.tenancy.Caller;
import io.cardea.chassis.tenancy.CallerReach;
import io.cardea.subscription.product.Product;
import io.cardea.subscription.product.Products;
import io.cardea.subscription.subscription.Subscriptions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.RequestScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What is sold today, for commands that are about it.
@RequestScoped
public class ProductOfSubscription {

    private final Subscriptions subscriptions;
    private final Products products;
    private final Caller caller;
    private final CallerReach callerReach;

    ProductOfSubscription(Subscriptions subscriptions, Products products, Caller caller, CallerReach callerReach) {
        this.subscriptions = subscriptions;
        this.products = products;
        this.caller = caller;
        this.callerReach = callerReach;
    }

    /// The newest version of what a subscription is about.
    public Uni<Product> newest(UUID subscription) {
        var company = caller.company();
        return callerReach
                .now()
                .chain(reach -> subscriptions.get(company, reach, subscription))
                .chain(found -> products.require(
                        company, found.state().agreements().last().product()));
    }

    /// The wanted product, or else the newest version of what the subscription is about.
    public Uni<Product> wanted(UUID subscription, @Nullable UUID product) {
        return product == null ? newest(subscription) : products.require(caller.company(), product);
    }
}
