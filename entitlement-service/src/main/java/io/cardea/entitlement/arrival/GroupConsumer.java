package io.cardea.entitlement.arrival;

import io.cardea.chassis.database.Tx;
import io.cardea.chassis.subscribe.Received;
import io.cardea.chassis.subscribe.Subscriber;
import io.cardea.entitlement.group.GroupFacts;
import io.cardea.entitlement.group.GroupsInPostgres;
import io.cardea.entitlement.pass.Because;
import io.cardea.entitlement.pass.ComputePasses;
import io.cardea.entitlement.subscription.SubscriptionsInPostgres;
import io.cardea.entitlement.turn.TurnsInPostgres;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// Somebody joined a group or left it, or it was dissolved: the passes of whoever shares its subscriptions
/// follow.
@ApplicationScoped
class GroupConsumer implements Subscriber<GroupConsumer.Message> {

    /// What is read of `identity.groups`.
    record Message(GroupFacts state) {}

    private final TurnsInPostgres turns;
    private final GroupsInPostgres groups;
    private final SubscriptionsInPostgres subscriptions;
    private final ComputePasses computePasses;

    GroupConsumer(
            TurnsInPostgres turns,
            GroupsInPostgres groups,
            SubscriptionsInPostgres subscriptions,
            ComputePasses computePasses) {
        this.turns = turns;
        this.groups = groups;
        this.subscriptions = subscriptions;
        this.computePasses = computePasses;
    }

    @Override
    public String topic() {
        return "identity.groups";
    }

    @Override
    public Class<Message> reads() {
        return Message.class;
    }

    /// While the groups' turns are held, no subscription of theirs arrives that would be missed here.
    @Override
    public Uni<Void> prepare(Tx tx, List<Received<Message>> batch) {
        List<UUID> ids = batch.stream().map(Received::aggregate).toList();
        return turns.ofGroups(tx, ids)
                .chain(() -> subscriptions.sharedBy(tx, ids))
                .chain(shared -> turns.ofSubscriptions(tx, shared));
    }

    @Override
    public Uni<Void> apply(Tx tx, Received<Message> record) {
        GroupFacts group = record.body().state();
        return groups.put(tx, record.company(), group)
                .chain(() -> subscriptions.sharedBy(tx, List.of(group.id())))
                .chain(shared -> compute(tx, record, shared));
    }

    private Uni<Void> compute(Tx tx, Received<Message> record, Set<UUID> shared) {
        return tx.inTurn(shared, one -> computePasses.of(tx, record.occasion(), one, Because.GROUP));
    }
}
