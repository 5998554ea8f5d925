package io.cardea.billing.account;

import io.cardea.chassis.database.Sql;
import io.cardea.chassis.database.Tx;
import io.cardea.chassis.subscribe.Received;
import io.cardea.chassis.subscribe.Subscriber;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/// Keeps which sites a company has.
@ApplicationScoped
class SitesSubscriber implements Subscriber<SitesSubscriber.CompanyRecord> {

    @Override
    public String topic() {
        return "identity.companies";
    }

    @Override
    public Class<CompanyRecord> reads() {
        return CompanyRecord.class;
    }

    @Override
    public Uni<Void> apply(Tx tx, Received<CompanyRecord> record) {
        UUID[] sites = record.body().state().sites().stream().map(Site::id).toArray(UUID[]::new);
        return tx.connection()
                .preparedQuery("""
                        insert into company_sites (company, site) select $1, site from unnest($2::uuid[]) as site
                        on conflict do nothing""")
                .execute(Sql.tuple(record.company(), sites))
                .replaceWithVoid();
    }

    record CompanyRecord(Company state) {}

    record Company(List<Site> sites) {}

    record Site(UUID id) {}
}
