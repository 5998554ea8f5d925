package io.cardea.billing.webhook;

import io.cardea.chassis.database.SetStatement;
import io.cardea.chassis.database.Tx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The providers' events that were taken; kept for good, longer than any provider goes on repeating.
@ApplicationScoped
class SeenEvents {

    private static final SetStatement ADD =
            SetStatement.over("provider text, event text, request uuid, company uuid, received_at timestamptz", """
                    with added as (
                        insert into provider_events (provider, event, request, company, received_at)
                        select provider, event, request, company, received_at from given order by provider, event
                        on conflict do nothing returning provider, event)
                    select n from given join added using (provider, event)""");

    private final InstantSource realTime = InstantSource.system();

    /// Is it new? Others with the same event wait until the first one is over.
    ///
    /// @param source the provider, and our account there: each numbers its events by itself
    Uni<Boolean> add(Tx tx, String source, String event, @Nullable UUID company, @Nullable UUID request) {
        return tx.hold("event " + source + " " + event)
                .chain(() -> tx.run(ADD, source, event, request, company, realTime.instant()))
                .map(added -> !added.isEmpty());
    }
}
