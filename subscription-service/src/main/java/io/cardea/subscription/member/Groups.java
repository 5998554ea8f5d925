package io.cardea.subscription.member;

import io.cardea.chassis.database.Sql;
import io.cardea.chassis.database.Transactions;
import io.cardea.chassis.refusal.NotFound;
import io.cardea.subscription.arrival.Arrival;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.StreamSupport;

/// The groups that this service has heard of.
@ApplicationScoped
public class Groups {

    private final Transactions transactions;

    Groups(Transactions transactions) {
        this.transactions = transactions;
    }

    /// The group, once it is known here; [NotFound] where the company has no such group.
    public Uni<Group> require(UUID company, UUID group) {
        return Arrival.of(() -> find(company, group), new NotFound("group", group.toString()));
    }

    /// The groups that one of these members is in now.
    Uni<Set<UUID>> withAnyOf(UUID company, Set<UUID> members) {
        return transactions
                .pool()
                .preparedQuery("select id from groups where company = $1 and present && $2")
                .execute(Sql.tuple(company, members.toArray(UUID[]::new)))
                .map(Sql::ids);
    }

    private Uni<Optional<Group>> find(UUID company, UUID group) {
        return transactions
                .pool()
                .preparedQuery("select id, holder, present from groups where company = $1 and id = $2")
                .execute(Sql.tuple(company, group))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map((Row row) -> new Group(row.getUUID(0), row.getUUID(1), List.of(row.getArrayOfUUIDs(2))))
                        .findFirst());
    }
}
