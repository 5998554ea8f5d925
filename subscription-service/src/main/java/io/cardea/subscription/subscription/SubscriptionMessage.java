package io.cardea.subscription.subscription;

import io.cardea.chassis.money.Money;
import io.cardea.subscription.terms.Agreement;
import io.cardea.subscription.terms.Benefit;
import io.cardea.subscription.terms.Terms;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A subscription as the world sees it, in events and answers: the one place where inner facts become public ones.
/// Everything computed in it holds as of the last change.
///
/// @param next what the next payment buys
/// @param endsOn the day from which on nothing is given that is bought so far
public record SubscriptionMessage(
        UUID id,
        UUID member,
        @Nullable UUID order,
        ProductMessage product,
        Money price,
        Terms terms,
        List<Benefit> benefits,
        @Nullable UUID site,
        String zone,
        Status status,
        @Nullable Instant nextChangeAt,
        List<Period> periods,
        @Nullable Offer next,
        List<Freeze> freezes,
        Access access,
        @Nullable LocalDate endsOn,
        @Nullable CancellationMessage cancellation,
        List<Contradiction> contradictions) {

    /// Which version of which product was bought.
    public record ProductMessage(UUID id, String key, String name, int version) {

        static ProductMessage of(Agreement agreement) {
            return new ProductMessage(agreement.product(), agreement.key(), agreement.name(), agreement.version());
        }
    }

    /// From the beginning of which day it is cancelled; unknown while an open freeze lasts.
    public record CancellationMessage(@Nullable LocalDate on, String reason) {}

    public static SubscriptionMessage of(Subscription subscription) {
        var agreement = subscription.agreement();
        return new SubscriptionMessage(
                subscription.id(),
                subscription.member(),
                subscription.order(),
                ProductMessage.of(agreement),
                agreement.price(),
                agreement.terms(),
                agreement.benefits(),
                subscription.home().site(),
                subscription.home().zone().getId(),
                subscription.status(),
                subscription.nextChangeAt(),
                subscription.timeline().periods(),
                subscription.offer().orElse(null),
                subscription.freezes().list(),
                subscription.access(),
                subscription.endsOn(),
                cancellation(subscription),
                subscription.contradictions());
    }

    private static @Nullable CancellationMessage cancellation(Subscription subscription) {
        var cancellation = subscription.cancellation();
        return cancellation == null ? null : new CancellationMessage(subscription.cancelledOn(), cancellation.reason());
    }
}
