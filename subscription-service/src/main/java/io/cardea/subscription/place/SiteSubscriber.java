package io.cardea.subscription.place;

import io.cardea.chassis.database.Sql;
import io.cardea.chassis.database.Tx;
import io.cardea.chassis.subscribe.Received;
import io.cardea.chassis.subscribe.Subscriber;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/// Keeps the zones of a company's sites.
@ApplicationScoped
class SiteSubscriber implements Subscriber<SiteSubscriber.SitesEvent> {

    @Override
    public String topic() {
        return "identity.companies";
    }

    @Override
    public Class<SitesEvent> reads() {
        return SitesEvent.class;
    }

    @Override
    public Uni<Void> apply(Tx tx, Received<SitesEvent> received) {
        var sites = received.body().state().sites();
        var ids = sites.stream().map(Site::id).toArray(UUID[]::new);
        var zones = sites.stream().map(Site::zone).toArray(String[]::new);
        return tx.connection()
                .preparedQuery("""
                        insert into sites (company, id, zone)
                        select $1, site.id, site.zone from unnest($2::uuid[], $3::text[]) as site (id, zone)
                        on conflict (company, id) do update set zone = excluded.zone""")
                .execute(Sql.tuple(received.company(), ids, zones))
                .replaceWithVoid();
    }

    record SitesEvent(Company state) {}

    record Company(List<Site> sites) {}

    record Site(UUID id, String zone) {}
}
