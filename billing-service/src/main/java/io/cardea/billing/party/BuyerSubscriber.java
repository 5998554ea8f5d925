package io.cardea.billing.party;

import io.cardea.chassis.database.SetStatement;
import io.cardea.chassis.database.Tx;
import io.cardea.chassis.subscribe.Received;
import io.cardea.chassis.subscribe.Subscriber;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Keeps members' names and e-mails, as long as they are members.
@ApplicationScoped
class BuyerSubscriber implements Subscriber<BuyerSubscriber.BuyerEvent> {

    private static final SetStatement KEEP = SetStatement.over("company uuid, id uuid, name text, email text", """
                    insert into buyers (company, id, name, email) select company, id, name, email from given
                    on conflict (company, id) do update set name = excluded.name, email = excluded.email""");

    private static final SetStatement FORGET = SetStatement.over(
            "company uuid, id uuid",
            "delete from buyers using given where (buyers.company, buyers.id) = (given.company, given.id)");

    @Override
    public String topic() {
        return "identity.members";
    }

    @Override
    public Class<BuyerEvent> reads() {
        return BuyerEvent.class;
    }

    @Override
    public Uni<Void> apply(Tx tx, Received<BuyerEvent> received) {
        Member member = received.body().state();
        var kept = member.isDeleted()
                ? tx.run(FORGET, received.company(), member.id())
                : tx.run(KEEP, received.company(), member.id(), member.name(), member.email());
        return kept.replaceWithVoid();
    }

    record BuyerEvent(Member state) {}

    /// @param familyName absent where nothing is to be known any more
    record Member(
            UUID id,
            @Nullable String givenName,
            @Nullable String familyName,
            @Nullable String email,
            String status) {

        boolean isDeleted() {
            return status.equals("DELETED") || familyName == null;
        }

        String name() {
            return Stream.of(givenName, familyName)
                    .filter(part -> part != null && !part.isBlank())
                    .collect(Collectors.joining(" "));
        }
    }
}
