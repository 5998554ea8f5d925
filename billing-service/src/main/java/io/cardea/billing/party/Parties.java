package io.cardea.billing.party;

import io.cardea.chassis.database.Lookups;
import io.cardea.chassis.database.SetStatement;
import io.cardea.chassis.database.Tx;
import io.cardea.chassis.json.Json;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/// The sellers and buyers of whom this service has heard.
@ApplicationScoped
public class Parties {

    private static final SetStatement SELLER =
            SetStatement.over("company uuid", "select n, state::text from given join sellers using (company)");

    private static final SetStatement BUYER = SetStatement.over(
            "company uuid, id uuid", "select n, name, email from given join buyers using (company, id)");

    private final Lookups lookups;
    private final Json json;

    Parties(Lookups lookups, Json json) {
        this.lookups = lookups;
        this.json = json;
    }

    /// The company.
    public Uni<Seller> seller(UUID company) {
        return lookups.ask(SELLER, company).map(found -> seller(company, found));
    }

    /// As one reads it inside of a transaction.
    public Uni<Seller> seller(Tx tx, UUID company) {
        return tx.run(SELLER, company).map(found -> seller(company, found));
    }

    /// The member, by their id alone where nothing is known of them.
    public Uni<Buyer> buyer(UUID company, UUID member) {
        return lookups.ask(BUYER, company, member).map(found -> buyer(member, found));
    }

    /// As one reads it inside of a transaction.
    public Uni<Buyer> buyer(Tx tx, UUID company, UUID member) {
        return tx.run(BUYER, company, member).map(found -> buyer(member, found));
    }

    private Seller seller(UUID company, List<Row> found) {
        return found.isEmpty()
                ? new Seller(company.toString(), null)
                : json.readTolerantly(found.getFirst().getString(1), Seller.class);
    }

    private static Buyer buyer(UUID member, List<Row> found) {
        return found.isEmpty()
                ? Buyer.unknown(member)
                : new Buyer(found.getFirst().getString(1), found.getFirst().getString(2));
    }
}
