package io.cardea.chassis.clock;

import io.cardea.chassis.database.Lookups;
import io.cardea.chassis.database.SetStatement;
import io.cardea.chassis.database.Sql;
import io.cardea.chassis.database.Tx;
import io.cardea.chassis.refusal.Refused;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;

/// What this service knows of each company: its clock and its zone.
///
/// A company just founded may not have arrived here yet; then the answer waits a little before it is refused.
@ApplicationScoped
public class CompanyClocks {

    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final Duration STEP = Duration.ofMillis(25);

    private static final SetStatement READ = SetStatement.over(
            "company uuid", "select n, zone, sandbox_at from given join company_clocks using (company)");

    private final Lookups lookups;
    private final InstantSource realTime = InstantSource.system();

    CompanyClocks(Lookups lookups) {
        this.lookups = lookups;
    }

    /// Business time now; fails with [NotReady] where the company is not known here.
    public Uni<Instant> now(UUID company) {
        return of(company).map(CompanyClock::now);
    }

    /// Business time as one reads it inside of a transaction; does not wait for a company that is not known
    /// here.
    public Uni<Instant> now(Tx tx, UUID company) {
        return tx.run(READ, company)
                .map(rows -> rows.stream()
                        .map(row -> reading(row).now())
                        .findFirst()
                        .orElseThrow(() -> new Refused(new NotReady(company))));
    }

    /// The company's clock and zone; fails with [NotReady] where the company is not known here.
    public Uni<CompanyClock> of(UUID company) {
        return once(company)
                .map(found -> found.orElseThrow(() -> new Refused(new NotReady(company))))
                .onFailure(Refused.class)
                .retry()
                .withBackOff(STEP, STEP.multipliedBy(4))
                .expireIn(PATIENCE.toMillis())
                .onFailure(IllegalStateException.class)
                .transform(expired -> new Refused(new NotReady(company)));
    }

    private Uni<Optional<CompanyClock>> once(UUID company) {
        return lookups.ask(READ, company)
                .map(rows -> rows.stream().map(this::reading).findFirst());
    }

    private CompanyClock reading(Row row) {
        Instant sandbox = Sql.instant(row.getOffsetDateTime(2));
        Instant now = sandbox == null ? realTime.instant() : sandbox;
        return new CompanyClock(ZoneId.of(row.getString(1)), now, sandbox != null);
    }
}
