package io.cardea.subscription.subscription;

import io.cardea.subscription.calendar.Days;
import io.cardea.subscription.facts.Agreements;
import io.cardea.subscription.facts.Cancellation;
import io.cardea.subscription.facts.Contradiction;
import io.cardea.subscription.facts.Freezes;
import io.cardea.subscription.facts.Home;
import io.cardea.subscription.facts.Purchases;
import io.cardea.subscription.facts.Schedule;
import io.cardea.subscription.terms.Agreement;
import io.cardea.subscription.terms.Terms;
import io.cardea.subscription.timeline.Timeline;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// All facts about one subscription.
///
/// @param member who holds it
/// @param order absent when it was imported or came by a transfer
/// @param group the family or organization that shares it; absent when nobody else does
/// @param lapses days on which nobody could enter since nobody had paid, and which therefore did not count
/// @param contradictions payments that do not fit; with any, a person has to look
/// @param dismissed invoices over payments that did not fit, and that a person has dealt with elsewhere
/// @param usedUpAt since when none of its counted uses are left, where these end it
/// @param asOf the latest business instant at which it was decided upon; never goes back
public record Subscription(
        UUID id,
        UUID member,
        @Nullable UUID order,
        @Nullable UUID group,
        Agreements agreements,
        Home home,
        Purchases purchases,
        Freezes freezes,
        List<Days> lapses,
        @Nullable Cancellation cancellation,
        Schedule schedule,
        List<Contradiction> contradictions,
        List<UUID> dismissed,
        @Nullable Instant usedUpAt,
        Instant asOf) {

    public Subscription {
        lapses = List.copyOf(Objects.requireNonNullElse(lapses, List.of()));
        schedule = Objects.requireNonNullElse(schedule, Schedule.EMPTY);
        contradictions = List.copyOf(contradictions);
        dismissed = List.copyOf(Objects.requireNonNullElse(dismissed, List.of()));
    }

    /// A subscription for which nothing is bought yet.
    public static Subscription unpaid(
            UUID id,
            UUID member,
            @Nullable UUID order,
            @Nullable UUID group,
            Agreement agreement,
            Home home,
            LocalDate startsOn,
            Instant at) {
        return new Subscription(
                id,
                member,
                order,
                group,
                new Agreements(agreement, List.of()),
                home,
                Purchases.none(startsOn),
                Freezes.none(),
                List.of(),
                null,
                Schedule.EMPTY,
                List.of(),
                List.of(),
                null,
                at);
    }

    public Timeline timeline() {
        return Timeline.of(purchases, freezes, lapses);
    }

    public Access access() {
        return Access.of(this);
    }

    /// The status at an instant not before the last decision.
    public Status status(Instant at) {
        return Lifecycle.of(this).at(at);
    }

    /// The status at the instant of the last decision.
    public Status status() {
        return status(asOf);
    }

    /// When time alone changes something about it next, if nothing else happens; absent where nothing lies ahead.
    public @Nullable Instant dueAt() {
        return Deadlines.next(this);
    }

    /// What the next payment buys; nothing when there is nothing for sale, or when nobody knows from when on.
    public Optional<Offer> offer() {
        return Offering.of(this);
    }

    /// The day after everything that is bought; before that, the day on which it is wanted.
    public LocalDate firstUnpaidDay() {
        return purchases.empty() ? purchases.startsOn() : timeline().end();
    }

    /// What is agreed on this date; after bought days, what was agreed for them, and before all
    /// of them, what was agreed first.
    public Agreement agreementOn(LocalDate date) {
        var timeline = timeline();
        int period = timeline.at(date)
                .or(() -> timeline.lastBegunBy(timeline.reached(date)))
                .map(found -> found.index())
                .orElse(0);
        return agreements.in(period, date);
    }

    /// What is agreed at the instant of the last decision.
    public Agreement agreement() {
        return agreementOn(today(asOf));
    }

    /// The first day of the end, as far as it is known: from its beginning on nothing is given that is bought so far.
    public @Nullable LocalDate endsOn() {
        return Ending.endsOn(this);
    }

    /// The day from whose beginning on it is cancelled, as far as it is known.
    public @Nullable LocalDate cancelledOn() {
        return Ending.cancelledOn(this);
    }

    /// Whether the whole of it is over at this instant because somebody wanted so.
    public boolean isCancelledAt(Instant at) {
        var on = cancelledOn();
        return on != null && !at.isBefore(home.beginning(on));
    }

    /// Whether it lasts until its uses are gone.
    public boolean isOverWhenUsedUp() {
        return agreements.last().terms().endlessness() == Terms.Endless.UNTIL_USED_UP;
    }

    /// The date at home.
    public LocalDate today(Instant at) {
        return home.today(at);
    }

    /// The same facts, looked at from this instant.
    public Subscription at(Instant instant) {
        return draft().at(instant);
    }

    /// Begins to replace some of the facts.
    public Draft draft() {
        return new Draft(this);
    }
}
