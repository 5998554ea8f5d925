package io.cardea.subscription.cancellation;

import io.cardea.chassis.database.Tx;
import io.cardea.chassis.subscribe.Received;
import io.cardea.chassis.subscribe.Subscriber;
import io.cardea.subscription.subscription.Subscriptions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;

/// Hears that billing gives up on an invoice.
@ApplicationScoped
class NonPaymentSubscriber implements Subscriber<NonPaymentSubscriber.DunningEvent> {

    private static final String TERMINATED = "TERMINATED";

    private final Subscriptions subscriptions;

    NonPaymentSubscriber(Subscriptions subscriptions) {
        this.subscriptions = subscriptions;
    }

    @Override
    public String topic() {
        return "billing.dunnings";
    }

    @Override
    public Class<DunningEvent> reads() {
        return DunningEvent.class;
    }

    @Override
    public Uni<Void> apply(Tx tx, Received<DunningEvent> received) {
        var told = received.body().state();
        return !told.status().equals(TERMINATED)
                ? Uni.createFrom().voidItem()
                : subscriptions
                        .change(
                                tx,
                                received.occasion().because(told.unpaid().reason()),
                                told.subscription(),
                                found -> Terminating.terminate(found, told.unpaid(), received.at()))
                        .replaceWithVoid();
    }

    record DunningEvent(Dunning state) {}

    record Dunning(UUID subscription, String number, String charge, int periodIndex, LocalDate dueOn, String status) {

        UnpaidRenewal unpaid() {
            return new UnpaidRenewal(number, charge, periodIndex, dueOn);
        }
    }
}
