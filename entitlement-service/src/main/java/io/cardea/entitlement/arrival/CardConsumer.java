package io.cardea.entitlement.arrival;

import io.cardea.chassis.database.Tx;
import io.cardea.chassis.subscribe.Received;
import io.cardea.chassis.subscribe.Subscriber;
import io.cardea.entitlement.card.CardFacts;
import io.cardea.entitlement.card.CardsInPostgres;
import io.cardea.entitlement.pass.Because;
import io.cardea.entitlement.pass.ComputePasses;
import io.cardea.entitlement.subscription.SubscriptionsInPostgres;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/// A card was issued, blocked or replaced.
@ApplicationScoped
class CardConsumer implements Subscriber<CardConsumer.Message> {

    /// What is read of `identity.cards`.
    record Message(CardFacts state) {}

    private final SubscriptionsInPostgres subscriptions;
    private final CardsInPostgres cards;
    private final ComputePasses computePasses;

    CardConsumer(SubscriptionsInPostgres subscriptions, CardsInPostgres cards, ComputePasses computePasses) {
        this.subscriptions = subscriptions;
        this.cards = cards;
        this.computePasses = computePasses;
    }

    @Override
    public String topic() {
        return "identity.cards";
    }

    @Override
    public Class<Message> reads() {
        return Message.class;
    }

    @Override
    public Uni<Void> apply(Tx tx, Received<Message> record) {
        CardFacts card = record.body().state();
        return subscriptions
                .lock(tx, card.subscription())
                .chain(() -> cards.put(tx, record.company(), card))
                .chain(() -> computePasses.of(tx, record.occasion(), card.subscription(), Because.CARD));
    }
}
