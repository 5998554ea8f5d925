package io.cardea.identity.group;

import io.cardea.chassis.database.Sql;
import io.cardea.chassis.journal.AggregateStore;
import io.cardea.chassis.journal.AggregateType;
import io.cardea.chassis.journal.Aggregates;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/// The groups, kept and told.
@ApplicationScoped
public class Groups {

    static final AggregateType<Group, GroupChange> TYPE = AggregateType.<Group, GroupChange>of(
                    "group", "groups", "identity.groups", Group.class, Group::id)
            .toldAs(GroupMessage::of, change -> change)
            .column(
                    "members",
                    group -> group.members().stream().map(GroupMember::member).toList());

    private final Aggregates<Group, GroupChange> aggregates;

    Groups(AggregateStore store) {
        this.aggregates = store.of(TYPE);
    }

    Aggregates<Group, GroupChange> aggregates() {
        return aggregates;
    }

    /// The ids of the groups that a member is in.
    Uni<Set<UUID>> of(SqlClient client, UUID company, UUID member) {
        return client.preparedQuery("select id from groups where company = $1 and members @> array[$2::uuid]")
                .execute(Sql.tuple(company, member))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map((Row row) -> row.getUUID(0))
                        .collect(Collectors.toSet()));
    }
}
