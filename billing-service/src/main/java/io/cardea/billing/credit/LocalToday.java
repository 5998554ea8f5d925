package io.cardea.billing.credit;

import io.cardea.chassis.database.SetStatement;
import io.cardea.chassis.database.Tx;
import io.cardea.chassis.journal.Occasion;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;

/// The date at the home of a subscription.
@ApplicationScoped
class LocalToday {

    private static final SetStatement ZONE = SetStatement.over("company uuid, id uuid", """
            select n, s.state #>> '{facts,zone}'
            from given join payment_schedules s on s.id = given.id and s.company = given.company""");

    /// There is one, since nothing else is invoiced.
    Uni<LocalDate> of(Tx tx, Occasion occasion, UUID subscription) {
        return tx.run(ZONE, occasion.company(), subscription)
                .map(rows -> LocalDate.ofInstant(
                        occasion.at(), ZoneId.of(rows.getFirst().getString(1))));
    }
}
