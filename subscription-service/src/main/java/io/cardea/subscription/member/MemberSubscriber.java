package io.cardea.subscription.member;

import io.cardea.chassis.database.Sql;
import io.cardea.chassis.database.Tx;
import io.cardea.chassis.subscribe.Received;
import io.cardea.chassis.subscribe.Subscriber;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/// Keeps the members' ids.
@ApplicationScoped
class MemberSubscriber implements Subscriber<MemberSubscriber.MemberEvent> {

    @Override
    public String topic() {
        return "identity.members";
    }

    @Override
    public Class<MemberEvent> reads() {
        return MemberEvent.class;
    }

    @Override
    public Uni<Void> apply(Tx tx, Received<MemberEvent> received) {
        return tx.connection()
                .preparedQuery("insert into members (company, id) values ($1, $2) on conflict do nothing")
                .execute(Sql.tuple(received.company(), received.body().state().id()))
                .replaceWithVoid();
    }

    record MemberEvent(Member state) {}

    record Member(UUID id) {}
}
