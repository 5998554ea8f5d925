package io.cardea.entitlement.arrival;

import io.cardea.chassis.database.Tx;
import io.cardea.chassis.subscribe.Received;
import io.cardea.chassis.subscribe.Subscriber;
import io.cardea.entitlement.card.CardFacts;
import io.cardea.entitlement.card.CardsInPostgres;
import io.cardea.entitlement.pass.Because;
import io.cardea.entitlement.pass.ComputePasses;
import io.cardea.entitlement.turn.TurnsInPostgres;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// A card was issued, blocked or replaced.
@ApplicationScoped
class CardConsumer implements Subscriber<CardConsumer.Message> {

    /// What is read of `identity.cards`.
    record Message(CardFacts state) {}

    private final TurnsInPostgres turns;
    private final CardsInPostgres cards;
    private final ComputePasses computePasses;

    CardConsumer(TurnsInPostgres turns, CardsInPostgres cards, ComputePasses computePasses) {
        this.turns = turns;
        this.cards = cards;
        this.computePasses = computePasses;
    }

    @Override
    public String topic() {
        return "identity.cards";
    }

    /// It may be blocked.
    @Override
    public boolean isUrgent() {
        return true;
    }

    @Override
    public Class<Message> reads() {
        return Message.class;
    }

    @Override
    public Uni<Void> prepare(Tx tx, List<Received<Message>> batch) {
        return turns.ofSubscriptions(
                tx,
                batch.stream()
                        .map(record -> record.body().state().subscription())
                        .toList());
    }

    @Override
    public Uni<Void> apply(Tx tx, Received<Message> record) {
        CardFacts card = record.body().state();
        return turns.among(tx, card.subscription())
                .chain(() -> cards.put(tx, record.company(), card))
                .chain(() -> computePasses.of(tx, record.occasion(), card.subscription(), Because.CARD));
    }
}
