package io.cardea.subscription.subscription;

import io.cardea.subscription.facts.Bought;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// How a subscription shows what was given back, apart from what has run out.
final class Refunded {

    private static final String REFUNDED = "REFUNDED";

    private Refunded() {}

    /// Why it is expired, where that is for the money that went back.
    static @Nullable String reason(Subscription subscription) {
        return subscription.status() == Status.EXPIRED
                        && last(subscription).filter(Bought::isRefunded).isPresent()
                ? REFUNDED
                : null;
    }

    static @Nullable List<SubscriptionMessage.RefundedMessage> periods(Subscription subscription) {
        var bought = subscription.purchases().list();
        var refunded = IntStream.range(0, bought.size())
                .boxed()
                .flatMap(index -> of(index, bought.get(index)))
                .toList();
        return refunded.isEmpty() ? null : refunded;
    }

    private static Stream<SubscriptionMessage.RefundedMessage> of(int index, Bought bought) {
        var on = bought.refundedOn();
        return on == null
                ? Stream.empty()
                : Stream.of(new SubscriptionMessage.RefundedMessage(index, bought.invoice(), on));
    }

    /// What it had last, or would have.
    private static Optional<Bought> last(Subscription subscription) {
        var today = subscription.today(subscription.asOf());
        return subscription
                .timeline()
                .lastBegunBy(today)
                .map(period -> subscription.purchases().list().get(period.index()));
    }
}
