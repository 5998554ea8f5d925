package io.cardea.identity.group;

import io.cardea.chassis.database.Sql;
import io.cardea.chassis.journal.AggregateStore;
import io.cardea.chassis.journal.AggregateType;
import io.cardea.chassis.journal.Aggregates;
import io.cardea.chassis.journal.Versioned;
import io.cardea.chassis.web.Cursor;
import io.cardea.chassis.web.Page;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The groups, kept and told.
@ApplicationScoped
public class Groups {

    static final AggregateType<Group, GroupChange> TYPE = AggregateType.<Group, GroupChange>of(
                    "group", "groups", "identity.groups", Group.class, Group::id)
            .toldAs(GroupMessage::of, change -> change)
            .column("members", Group::memberIds);

    private final Aggregates<Group, GroupChange> aggregates;

    Groups(AggregateStore store) {
        this.aggregates = store.of(TYPE);
    }

    Aggregates<Group, GroupChange> aggregates() {
        return aggregates;
    }

    /// Who is in a group now; nobody in one that is dissolved, that this company does not have, or that is
    /// none.
    public Uni<List<UUID>> present(SqlClient client, UUID company, @Nullable UUID group) {
        return group == null
                ? Uni.createFrom().item(List.of())
                : aggregates
                        .find(client, company, group)
                        .map(found -> found.map(one -> one.state().present()).orElse(List.of()));
    }

    /// A page of those that one of these members is in; of all when absent.
    Uni<Page<Versioned<Group>>> page(SqlClient client, UUID company, @Nullable Set<UUID> members, Cursor cursor) {
        return members == null
                ? aggregates.page(client, company, Map.of(), cursor)
                : withAnyOf(client, company, members)
                        .chain(ids -> aggregates.page(client, company, Map.of("id", ids), cursor));
    }

    private static Uni<Set<UUID>> withAnyOf(SqlClient client, UUID company, Set<UUID> members) {
        return client.preparedQuery("select id from groups where company = $1 and members && $2")
                .execute(Sql.tuple(company, members.toArray(UUID[]::new)))
                .map(Sql::ids);
    }
}
