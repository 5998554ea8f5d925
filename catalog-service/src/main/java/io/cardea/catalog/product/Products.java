package io.cardea.catalog.product;

import io.cardea.chassis.database.DatabaseFailure;
import io.cardea.chassis.database.Tx;
import io.cardea.chassis.journal.AggregateStore;
import io.cardea.chassis.journal.AggregateType;
import io.cardea.chassis.journal.Aggregates;
import io.cardea.chassis.journal.Decision;
import io.cardea.chassis.journal.Occasion;
import io.cardea.chassis.journal.Versioned;
import io.cardea.chassis.refusal.Refused;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/// The products, kept and told.
@ApplicationScoped
class Products {

    private static final String KEY_UNIQUE = "products_key_unique";

    private static final AggregateType<Product, ProductChange> TYPE = AggregateType.<Product, ProductChange>of(
                    "product", "products", "catalog.products", Product.class, Product::id)
            .column("key", Product::key);

    private final Aggregates<Product, ProductChange> aggregates;

    Products(AggregateStore store) {
        this.aggregates = store.of(TYPE);
    }

    Aggregates<Product, ProductChange> aggregates() {
        return aggregates;
    }

    /// Writes what was decided on a new product; refuses a second one of the same key.
    Uni<Versioned<Product>> publish(
            Tx tx, Occasion occasion, UUID id, String key, Decision<Product, ProductChange> decision) {
        return aggregates
                .put(tx, occasion, id, none -> decision)
                .map(Optional::orElseThrow)
                .onFailure(failure -> DatabaseFailure.violates(failure, KEY_UNIQUE))
                .transform(taken -> new Refused(new ProductRefusal.KeyTaken(key)));
    }
}
