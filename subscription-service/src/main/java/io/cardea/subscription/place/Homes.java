package io.cardea.subscription.place;

import io.cardea.chassis.clock.CompanyClocks;
import io.cardea.chassis.database.Sql;
import io.cardea.chassis.database.Transactions;
import io.cardea.chassis.database.Tx;
import io.cardea.chassis.refusal.NotFound;
import io.cardea.subscription.arrival.Arrival;
import io.cardea.subscription.facts.Home;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/// Finds out where a new subscription is at home.
@ApplicationScoped
public class Homes {

    private final Transactions transactions;
    private final CompanyClocks clocks;

    Homes(Transactions transactions, CompanyClocks clocks) {
        this.transactions = transactions;
        this.clocks = clocks;
    }

    /// At the site, or with the company as a whole when none is named; [NotFound] where the company has no such site.
    public Uni<Home> of(UUID company, @Nullable UUID site) {
        return site == null
                ? clocks.of(company).map(clock -> new Home(null, clock.zone()))
                : Arrival.of(() -> zone(company, site), new NotFound("site", site.toString()))
                        .map(zone -> new Home(site, zone));
    }

    /// The present zone of the site where a subscription is at home.
    Uni<ZoneId> zoneOfSubscription(Tx tx, UUID company, UUID subscription) {
        return tx.connection()
                .preparedQuery("""
                        select zone from sites join subscriptions on subscriptions.site = sites.id
                        where sites.company = $1 and subscriptions.company = $1 and subscriptions.id = $2""")
                .execute(Sql.tuple(company, subscription))
                .map(rows -> ZoneId.of(rows.iterator().next().getString(0)));
    }

    private Uni<Optional<ZoneId>> zone(UUID company, UUID site) {
        return transactions
                .pool()
                .preparedQuery("select zone from sites where company = $1 and id = $2")
                .execute(Sql.tuple(company, site))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> ZoneId.of(row.getString(0)))
                        .findFirst());
    }
}
