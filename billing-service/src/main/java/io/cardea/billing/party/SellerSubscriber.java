package io.cardea.billing.party;

import io.cardea.chassis.database.SetStatement;
import io.cardea.chassis.database.Tx;
import io.cardea.chassis.json.Json;
import io.cardea.chassis.subscribe.Received;
import io.cardea.chassis.subscribe.Subscriber;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/// Keeps what companies say of themselves.
@ApplicationScoped
class SellerSubscriber implements Subscriber<SellerSubscriber.SellerEvent> {

    private static final SetStatement KEEP = SetStatement.over("company uuid, state text", """
                    insert into sellers (company, state) select company, state::jsonb from given
                    on conflict (company) do update set state = excluded.state""");

    private final Json json;

    SellerSubscriber(Json json) {
        this.json = json;
    }

    @Override
    public String topic() {
        return "identity.companies";
    }

    @Override
    public Class<SellerEvent> reads() {
        return SellerEvent.class;
    }

    @Override
    public Uni<Void> apply(Tx tx, Received<SellerEvent> received) {
        return tx.run(KEEP, received.company(), json.write(received.body().state()))
                .replaceWithVoid();
    }

    record SellerEvent(Seller state) {}
}
