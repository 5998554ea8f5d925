package io.cardea.subscription.product;

import io.cardea.chassis.database.Lookups;
import io.cardea.chassis.database.SetStatement;
import io.cardea.chassis.database.Sql;
import io.cardea.chassis.database.Transactions;
import io.cardea.chassis.json.Json;
import io.cardea.chassis.refusal.NotFound;
import io.cardea.chassis.refusal.Refused;
import io.cardea.subscription.arrival.Arrival;
import io.cardea.subscription.terms.Agreement;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// The products that this service has heard of, each in its newest version.
@ApplicationScoped
public class Products {

    private static final SetStatement NEWEST = SetStatement.over("company uuid, id uuid", """
            select n, p.* from given, lateral (select agreement::text, on_sale from products s
                where s.company = given.company and s.id = given.id order by product_version desc limit 1) as p""");

    private final Transactions transactions;
    private final Lookups lookups;
    private final Json json;

    Products(Transactions transactions, Lookups lookups, Json json) {
        this.lookups = lookups;
        this.transactions = transactions;
        this.json = json;
    }

    /// The product, once it is known here; [NotFound] where the company has no such product.
    public Uni<Product> require(UUID company, UUID product) {
        return Arrival.of(() -> find(company, product), new NotFound("product", product.toString()));
    }

    /// All products of a company, by id and by key; waits a moment for those of these names that are missing.
    public Uni<Map<String, Product>> byName(UUID company, Set<String> names) {
        return Arrival.of(
                        () -> all(company)
                                .map(found ->
                                        found.keySet().containsAll(names) ? Optional.of(found) : Optional.empty()),
                        new NotFound("product", "among these"))
                .onFailure(Refused.class)
                .recoverWithUni(() -> all(company));
    }

    private Uni<Map<String, Product>> all(UUID company) {
        return transactions
                .pool()
                .preparedQuery("""
                        select distinct on (id) agreement::text, on_sale from products where company = $1
                        order by id, product_version desc""")
                .execute(Sql.tuple(company))
                .map(rows -> {
                    var named = new HashMap<String, Product>();
                    rows.forEach(row -> {
                        var product = product(row, 0);
                        named.put(product.agreement().product().toString(), product);
                        named.put(product.agreement().key(), product);
                    });
                    return named;
                });
    }

    private Uni<Optional<Product>> find(UUID company, UUID product) {
        return lookups.ask(NEWEST, company, product)
                .map(rows -> rows.stream().map(row -> product(row, 1)).findFirst());
    }

    private Product product(Row row, int from) {
        return new Product(json.readTolerantly(row.getString(from), Agreement.class), row.getBoolean(from + 1));
    }
}
