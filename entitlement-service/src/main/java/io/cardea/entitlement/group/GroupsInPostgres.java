package io.cardea.entitlement.group;

import io.cardea.chassis.database.SetStatement;
import io.cardea.chassis.database.Tx;
import io.cardea.chassis.json.Json;
import io.cardea.entitlement.subscription.SubscriptionFacts;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/// The copies of groups.
@ApplicationScoped
public class GroupsInPostgres {

    private static final SetStatement PUT = SetStatement.over("id uuid, company uuid, facts text", """
            insert into group_facts (id, company, facts) select id, company, facts::jsonb from given
            on conflict (id) do update set facts = excluded.facts""");

    private static final SetStatement FIND = SetStatement.over("id uuid, company uuid", """
            select n, facts from given, lateral (select g.facts::text from group_facts g
                where g.id = given.id and g.company = given.company) as g""");

    private final Json json;

    GroupsInPostgres(Json json) {
        this.json = json;
    }

    /// Replaces the copy.
    public Uni<Void> put(Tx tx, UUID company, GroupFacts facts) {
        return tx.run(PUT, facts.id(), company, json.write(facts)).replaceWithVoid();
    }

    /// The group that shares a subscription, if there is one and it has arrived.
    public Uni<Optional<GroupFacts>> sharing(Tx tx, UUID company, SubscriptionFacts subscription) {
        return subscription.group() == null
                ? Uni.createFrom().item(Optional.empty())
                : find(tx, company, subscription.group());
    }

    private Uni<Optional<GroupFacts>> find(Tx tx, UUID company, UUID id) {
        return tx.run(FIND, id, company)
                .map(rows -> rows.stream()
                        .map(row -> json.readTolerantly(row.getString(1), GroupFacts.class))
                        .findFirst());
    }
}
