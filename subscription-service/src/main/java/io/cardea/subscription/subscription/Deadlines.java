package io.cardea.subscription.subscription;

import io.cardea.subscription.facts.Scheduled;
import io.cardea.subscription.terms.Agreement;
import io.cardea.subscription.timeline.Period;
import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// When time alone changes something about a subscription that has to be told: its status, what is agreed, or what is
/// still wanted.
final class Deadlines {

    private Deadlines() {}

    /// The first instant after the last decision; absent where nothing lies ahead.
    static @Nullable Instant next(Subscription subscription) {
        var status = Stream.ofNullable(Lifecycle.of(subscription).nextAfter(subscription.asOf()));
        return Stream.of(status, termsChanges(subscription), extensionEnds(subscription))
                .flatMap(instants -> instants)
                .filter(instant -> instant.isAfter(subscription.asOf()))
                .min(Instant::compareTo)
                .orElse(null);
    }

    /// The beginnings of periods in which something else is agreed than at the end of the one before.
    private static Stream<Instant> termsChanges(Subscription subscription) {
        var timeline = subscription.timeline();
        var periods = timeline.periods();
        return subscription.agreements().revisions().stream()
                .filter(revision -> revision.day() == null && revision.index() > 0 && revision.index() < periods.size())
                .map(revision -> periods.get(revision.index()))
                .filter(period -> timeline.reached(period.start()).equals(period.start()))
                .filter(period -> !agreedIn(subscription, period)
                        .isSameAs(subscription.agreements().in(period.index() - 1, LocalDate.MAX)))
                .map(period -> subscription.home().beginning(period.start()));
    }

    private static Agreement agreedIn(Subscription subscription, Period period) {
        return subscription.agreements().in(period.index(), period.start());
    }

    private static Stream<Instant> extensionEnds(Subscription subscription) {
        return subscription.schedule().find(Scheduled.Extension.class).stream()
                .map(wanted -> ExtensionOffer.lapsesAt(subscription, wanted));
    }
}
