package io.cardea.subscription.member;

import io.cardea.chassis.database.SetStatement;
import io.cardea.chassis.database.Tx;
import io.cardea.chassis.subscribe.Received;
import io.cardea.chassis.subscribe.Subscriber;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/// Keeps the members' ids.
@ApplicationScoped
class MemberSubscriber implements Subscriber<MemberSubscriber.MemberEvent> {

    private static final SetStatement KEEP = SetStatement.over(
            "company uuid, id uuid",
            "insert into members (company, id) select company, id from given on conflict do nothing");

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
        return tx.run(KEEP, received.company(), received.body().state().id()).replaceWithVoid();
    }

    record MemberEvent(Member state) {}

    record Member(UUID id) {}
}
