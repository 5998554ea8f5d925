package io.cardea.subscription.place;

import io.cardea.chassis.database.Sql;
import io.cardea.chassis.database.Tx;
import io.cardea.chassis.subscribe.Received;
import io.cardea.chassis.subscribe.Subscriber;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/// Keeps the zones of a company's sites. Where one has moved, a timer is set for each subscription that is at home
/// there, so that all of them move with it, some hundreds at a time.
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
                        with told as (select site.id, site.zone from unnest($2::uuid[], $3::text[]) as site (id, zone)),
                        moved as (
                            select told.id from told join sites on sites.company = $1 and sites.id = told.id
                            where sites.zone <> told.zone),
                        kept as (
                            insert into sites (company, id, zone) select $1, id, zone from told
                            on conflict (company, id) do update set zone = excluded.zone)
                        insert into timers (aggregate_type, aggregate, company, due)
                        select $5, subscriptions.id, $1, $4
                        from subscriptions join moved on moved.id = subscriptions.site
                        where subscriptions.company = $1
                        on conflict (aggregate_type, aggregate)
                        do update set due = excluded.due, failures = 0, retry_after = null""")
                .execute(Sql.tuple(received.company(), ids, zones, received.at(), HomeTimer.NAME))
                .replaceWithVoid();
    }

    record SitesEvent(Company state) {}

    record Company(List<Site> sites) {}

    record Site(UUID id, String zone) {}
}
