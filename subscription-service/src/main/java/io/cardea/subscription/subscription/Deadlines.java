package io.cardea.subscription.subscription;

import io.cardea.subscription.facts.Scheduled;
import java.time.Instant;
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

    /// The beginnings of periods on which something else is agreed than on the day before. That need not be what was
    /// agreed for the period before: given back before it began, it has no days.
    private static Stream<Instant> termsChanges(Subscription subscription) {
        var timeline = subscription.timeline();
        var periods = timeline.periods();
        return subscription.agreements().revisions().stream()
                .filter(revision -> revision.day() == null && revision.index() > 0 && revision.index() < periods.size())
                .map(revision -> periods.get(revision.index()).start())
                .filter(start -> timeline.reached(start).equals(start))
                .filter(start ->
                        !subscription.agreementOn(start).isSameAs(subscription.agreementOn(start.minusDays(1))))
                .map(start -> subscription.home().beginning(start));
    }

    private static Stream<Instant> extensionEnds(Subscription subscription) {
        return subscription.schedule().find(Scheduled.Extension.class).stream()
                .map(wanted -> ExtensionOffer.lapsesAt(subscription, wanted));
    }
}
