package io.cardea.billing.party;

import io.cardea.chassis.database.Lookups;
import io.cardea.chassis.database.SetStatement;
import io.cardea.chassis.json.Json;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
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
        return lookups.ask(SELLER, company)
                .map(found -> found.isEmpty()
                        ? new Seller(company.toString(), null)
                        : json.readTolerantly(found.getFirst().getString(1), Seller.class));
    }

    /// The member, by their id alone where nothing is known of them.
    public Uni<Buyer> buyer(UUID company, UUID member) {
        return lookups.ask(BUYER, company, member)
                .map(found -> found.isEmpty()
                        ? Buyer.unknown(member)
                        : new Buyer(
                                found.getFirst().getString(1), found.getFirst().getString(2)));
    }
}
