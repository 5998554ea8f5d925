package io.cardea.subscription.product;

import io.cardea.chassis.database.Sql;
import io.cardea.chassis.database.Tx;
import io.cardea.chassis.json.Json;
import io.cardea.chassis.subscribe.Received;
import io.cardea.chassis.subscribe.Subscriber;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/// Keeps every version of every product.
@ApplicationScoped
class ProductSubscriber implements Subscriber<ProductSubscriber.ProductEvent> {

    private final Json json;

    ProductSubscriber(Json json) {
        this.json = json;
    }

    @Override
    public String topic() {
        return "catalog.products";
    }

    @Override
    public Class<ProductEvent> reads() {
        return ProductEvent.class;
    }

    @Override
    public Uni<Void> apply(Tx tx, Received<ProductEvent> received) {
        var product = received.body().state();
        return tx.connection()
                .preparedQuery("""
                        insert into products (company, id, product_version, key, on_sale, agreement)
                        values ($1, $2, $3, $4, $5, $6::text::jsonb)
                        on conflict (company, id, product_version) do update set on_sale = excluded.on_sale""")
                .execute(Sql.tuple(
                        received.company(),
                        product.id(),
                        product.productVersion(),
                        product.key(),
                        product.isOnSale(),
                        json.write(product.agreement())))
                .replaceWithVoid();
    }

    record ProductEvent(ProductMessage state) {}
}
