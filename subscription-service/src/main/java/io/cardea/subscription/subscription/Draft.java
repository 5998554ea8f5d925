package io.cardea.subscription.subscription;

import io.cardea.subscription.calendar.Days;
import io.cardea.subscription.facts.Agreements;
import io.cardea.subscription.facts.Cancellation;
import io.cardea.subscription.facts.Contradiction;
import io.cardea.subscription.facts.Freezes;
import io.cardea.subscription.facts.Home;
import io.cardea.subscription.facts.Purchases;
import io.cardea.subscription.facts.Revision;
import io.cardea.subscription.facts.Schedule;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A subscription some of whose facts are being replaced. What is not named stays.
public final class Draft {

    private final Subscription before;
    private Agreements agreements;
    private Home home;
    private Purchases purchases;
    private Freezes freezes;
    private List<Days> lapses;
    private @Nullable Cancellation cancellation;
    private Schedule schedule;
    private List<Contradiction> contradictions;
    private List<UUID> dismissed;
    private @Nullable Instant usedUpAt;
    private Instant asOf;

    Draft(Subscription before) {
        this.before = before;
        this.agreements = before.agreements();
        this.home = before.home();
        this.purchases = before.purchases();
        this.freezes = before.freezes();
        this.lapses = before.lapses();
        this.cancellation = before.cancellation();
        this.schedule = before.schedule();
        this.contradictions = before.contradictions();
        this.dismissed = before.dismissed();
        this.usedUpAt = before.usedUpAt();
        this.asOf = before.asOf();
    }

    public Draft revised(Revision revision) {
        agreements = agreements.with(revision);
        return this;
    }

    public Draft home(Home changed) {
        home = changed;
        return this;
    }

    public Draft purchases(Purchases changed) {
        purchases = changed;
        return this;
    }

    public Draft freezes(Freezes changed) {
        freezes = changed;
        return this;
    }

    /// Days that nobody could use, and that therefore do not count.
    public Draft lapsed(Days days) {
        lapses = appended(lapses, days);
        return this;
    }

    public Draft cancelled(@Nullable Cancellation changed) {
        cancellation = changed;
        return this;
    }

    public Draft schedule(Schedule changed) {
        schedule = changed;
        return this;
    }

    public Draft doubted(Contradiction more) {
        contradictions = appended(contradictions, more);
        return this;
    }

    /// A person has dealt with the payment of this invoice.
    public Draft settled(UUID invoice) {
        contradictions = contradictions.stream()
                .filter(contradiction -> !contradiction.invoice().equals(invoice))
                .toList();
        dismissed = appended(dismissed, invoice);
        return this;
    }

    public Draft usedUpAt(@Nullable Instant changed) {
        usedUpAt = changed;
        return this;
    }

    /// The instant of the decision; an earlier one than the last changes nothing.
    public Subscription at(Instant instant) {
        asOf = instant.isAfter(asOf) ? instant : asOf;
        return new Subscription(
                before.id(),
                before.member(),
                before.order(),
                before.group(),
                agreements,
                home,
                purchases,
                freezes,
                lapses,
                cancellation,
                schedule,
                contradictions,
                dismissed,
                usedUpAt,
                asOf);
    }

    private static <T> List<T> appended(List<T> list, T more) {
        var longer = new ArrayList<>(list);
        longer.add(more);
        return longer;
    }
}
