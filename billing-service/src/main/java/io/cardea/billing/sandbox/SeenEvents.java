package io.cardea.billing.sandbox;

import io.cardea.chassis.database.Sql;
import io.cardea.chassis.database.Tx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The provider's events that were taken; kept for good, longer than any provider goes on repeating.
@ApplicationScoped
class SeenEvents {

    private final InstantSource realTime = InstantSource.system();

    /// Is it new? A second transaction with the same event waits until the first one is over.
    Uni<Boolean> add(Tx tx, String event, @Nullable UUID company, @Nullable UUID request) {
        return tx.connection()
                .preparedQuery("""
                        insert into provider_events (provider, event, request, company, received_at)
                        values ($1, $2, $3, $4, $5) on conflict do nothing""")
                .execute(Sql.tuple(SandboxProvider.NAME, event, request, company, realTime.instant()))
                .map(rows -> rows.rowCount() == 1);
    }
}
