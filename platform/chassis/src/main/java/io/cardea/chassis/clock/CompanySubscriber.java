package io.cardea.chassis.clock;

import io.cardea.chassis.database.Sql;
import io.cardea.chassis.database.Tx;
import io.cardea.chassis.subscribe.Received;
import io.cardea.chassis.subscribe.Subscriber;
import io.cardea.chassis.timer.SweeperBell;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Keeps the companies' clocks; a clock that moves wakes the timers.
@ApplicationScoped
class CompanySubscriber implements Subscriber<CompanySubscriber.CompanyEvent> {

    private final SweeperBell bell;

    CompanySubscriber(SweeperBell bell) {
        this.bell = bell;
    }

    @Override
    public String topic() {
        return "identity.companies";
    }

    @Override
    public Class<CompanyEvent> reads() {
        return CompanyEvent.class;
    }

    @Override
    public Uni<Void> apply(Tx tx, Received<CompanyEvent> record) {
        Company company = record.body().state();
        tx.afterCommit(bell::ring);
        return tx.connection()
                .preparedQuery("""
                        insert into company_clocks (company, name, zone, sandbox_at) values ($1, $2, $3, $4)
                        on conflict (company) do update
                        set name = excluded.name, zone = excluded.zone, sandbox_at = excluded.sandbox_at""")
                .execute(Sql.tuple(
                        record.company(),
                        company.name(),
                        company.zone(),
                        company.clock().at()))
                .replaceWithVoid();
    }

    record CompanyEvent(Company state) {}

    record Company(String name, String zone, Clock clock) {}

    /// @param at null where the clock is the real one
    record Clock(@Nullable Instant at) {}
}
