package io.cardea.subscription.subscription;

import io.cardea.subscription.facts.Agreements;
import io.cardea.subscription.facts.Cancellation;
import io.cardea.subscription.facts.Freezes;
import io.cardea.subscription.facts.Home;
import io.cardea.subscription.facts.Purchases;
import io.cardea.subscription.facts.Revision;
import io.cardea.subscription.facts.Schedule;
import io.cardea.subscription.terms.Agreement;
import java.time.ZoneId;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads a subscription back from what was told of it. So the journal alone is enough to know what it was at any
/// instant.
final class RestoredSubscription {

    private final SubscriptionMessage told;
    private final FactsMessage facts;

    private RestoredSubscription(SubscriptionMessage told, FactsMessage facts) {
        this.told = told;
        this.facts = facts;
    }

    /// @param facts the message's own, which the first release did not tell
    static Subscription from(SubscriptionMessage told, FactsMessage facts) {
        return new RestoredSubscription(told, facts).subscription();
    }

    private Subscription subscription() {
        return new Subscription(
                told.id(),
                told.member(),
                told.order(),
                told.group(),
                new Agreements(
                        agreement(facts.agreed()),
                        facts.revisions().stream().map(this::revision).toList()),
                new Home(told.site(), ZoneId.of(told.zone()), facts.zones()),
                new Purchases(facts.startsOn(), facts.anchor(), facts.bought(), facts.firstUseBy()),
                new Freezes(told.freezes()),
                facts.lapses(),
                cancellation(told.cancellation()),
                new Schedule(told.scheduled().stream()
                        .map(scheduled -> scheduled.restored(this::agreement))
                        .toList()),
                told.contradictions(),
                facts.dismissed(),
                facts.usedUpAt(),
                facts.asOf());
    }

    private Revision revision(FactsMessage.RevisionMessage revision) {
        return new Revision(
                revision.id(),
                revision.index(),
                revision.day(),
                agreement(revision.product()),
                revision.repricedUntil(),
                revision.wholes());
    }

    private Agreement agreement(ProductMessage named) {
        return Stream.concat(Stream.of(present()), facts.agreements().stream())
                .filter(named::names)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("nothing is told of " + named));
    }

    private Agreement present() {
        var product = told.product();
        return new Agreement(
                product.id(),
                product.key(),
                product.name(),
                product.version(),
                told.price(),
                told.terms(),
                told.benefits(),
                told.rules(),
                product.tax(),
                told.prepaid());
    }

    private static @Nullable Cancellation cancellation(SubscriptionMessage.@Nullable CancellationMessage told) {
        if (told == null) {
            return null;
        }
        return switch (told.kind()) {
            case AT_ONCE -> new Cancellation.AtOnce(present(told.on()), told.reason());
            case AT_PERIOD_END -> new Cancellation.AtPeriodEnd(told.reason());
            case TRANSFERRED -> new Cancellation.Transferred(present(told.on()), told.reason(), present(told.to()));
        };
    }

    private static <T> T present(@Nullable T value) {
        if (value == null) {
            throw new IllegalArgumentException("the cancellation is not told in full");
        }
        return value;
    }
}
