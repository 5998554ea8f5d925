package io.cardea.billing.method;

import io.cardea.billing.provider.Route;
import io.cardea.chassis.database.SetStatement;
import io.cardea.chassis.database.Tx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/// Looks up what a renewal can be charged to.
@ApplicationScoped
public class MethodsOnFile {

    private static final SetStatement USABLE =
            SetStatement.over("company uuid, member uuid, provider text, account uuid", """
                    select n, m.id from given, lateral (
                        select id from payment_methods m where m.company = given.company and m.member = given.member
                            and m.provider = given.provider and m.account is not distinct from given.account
                            and m.status = 'USABLE'
                        order by m.stored desc limit 1) as m""");

    /// The one that was stored last.
    public Uni<Optional<UUID>> usable(Tx tx, UUID company, UUID member, Route route) {
        return tx.run(USABLE, company, member, route.provider(), route.account())
                .map(rows -> rows.stream().map(row -> row.getUUID(1)).findFirst());
    }
}
