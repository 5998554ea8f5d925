package io.cardea.chassis.clock;

import io.cardea.chassis.database.Sql;
import io.cardea.chassis.refusal.Refused;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;

/// What this service knows of each company: its clock and its zone.
///
/// A company just founded may not have arrived here yet; then the answer waits a little before it is refused.
@ApplicationScoped
public class CompanyClocks {

    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final Duration STEP = Duration.ofMillis(25);

    private final Pool pool;
    private final InstantSource realTime = InstantSource.system();

    CompanyClocks(Pool pool) {
        this.pool = pool;
    }

    /// Business time now; fails with [NotReady] where the company is not known here.
    public Uni<Instant> now(UUID company) {
        return of(company).map(CompanyClock::now);
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
        return pool.preparedQuery("select zone, sandbox_at from company_clocks where company = $1")
                .execute(Tuple.of(company))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(this::reading)
                        .findFirst());
    }

    private CompanyClock reading(Row row) {
        Instant sandbox = Sql.instant(row.getOffsetDateTime(1));
        Instant now = sandbox == null ? realTime.instant() : sandbox;
        return new CompanyClock(ZoneId.of(row.getString(0)), now, sandbox != null);
    }
}
