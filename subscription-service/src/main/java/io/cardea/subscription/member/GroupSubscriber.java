package io.cardea.subscription.member;

import io.cardea.chassis.database.Sql;
import io.cardea.chassis.database.Tx;
import io.cardea.chassis.subscribe.Received;
import io.cardea.chassis.subscribe.Subscriber;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/// Keeps who holds a group and who is in it.
@ApplicationScoped
class GroupSubscriber implements Subscriber<GroupSubscriber.GroupEvent> {

    @Override
    public String topic() {
        return "identity.groups";
    }

    @Override
    public Class<GroupEvent> reads() {
        return GroupEvent.class;
    }

    @Override
    public Uni<Void> apply(Tx tx, Received<GroupEvent> received) {
        var group = received.body().state();
        return tx.connection()
                .preparedQuery("""
                        insert into groups (company, id, holder, present) values ($1, $2, $3, $4)
                        on conflict (company, id) do update set holder = excluded.holder, present = excluded.present""")
                .execute(Sql.tuple(received.company(), group.id(), group.holder(), group.present()))
                .replaceWithVoid();
    }

    record GroupEvent(State state) {}

    record State(UUID id, UUID holder, List<Place> members, String status) {

        /// In a group that is not known to be active nobody is.
        UUID[] present() {
            return status.equals("ACTIVE") ? members.stream().map(Place::member).toArray(UUID[]::new) : new UUID[0];
        }
    }

    record Place(UUID member) {}
}
