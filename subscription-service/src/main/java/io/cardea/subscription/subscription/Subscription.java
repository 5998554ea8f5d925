package io.cardea.subscription.subscription;

import io.cardea.subscription.calendar.Span;
import io.cardea.subscription.terms.Agreement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// All facts about one subscription.
///
/// @param order absent when it was imported
/// @param contradictions payments that do not fit; with any, a person has to look
/// @param asOf the latest business instant at which it was decided upon; never goes back
public record Subscription(
        UUID id,
        UUID member,
        @Nullable UUID order,
        Agreement agreement,
        Home home,
        Purchases purchases,
        Freezes freezes,
        @Nullable Cancellation cancellation,
        List<Contradiction> contradictions,
        Instant asOf) {

    public Subscription {
        contradictions = List.copyOf(contradictions);
    }

    /// A subscription for which nothing is paid yet.
    public static Subscription unpaid(
            UUID id,
            UUID member,
            @Nullable UUID order,
            Agreement agreement,
            Home home,
            LocalDate startsOn,
            Instant at) {
        return new Subscription(
                id, member, order, agreement, home, Purchases.none(startsOn), Freezes.none(), null, List.of(), at);
    }

    public Timeline timeline() {
        return Timeline.of(purchases, freezes);
    }

    public Access access() {
        return Access.of(this);
    }

    /// The status at the instant of the last decision.
    public Status status() {
        return Lifecycle.of(this).at(asOf);
    }

    /// The first instant after the last decision at which time alone gives it another status, if nothing else happens.
    public @Nullable Instant nextChangeAt() {
        return Lifecycle.of(this).nextAfter(asOf);
    }

    /// What the next payment buys; nothing when there is nothing for sale, or when nobody knows from when on.
    public Optional<Offer> offer() {
        var timeline = timeline();
        if (cancellation != null || timeline.open() || !agreement.terms().sells(purchases.next())) {
            return Optional.empty();
        }
        var days = purchases.offer(firstUnpaidDay(), agreement.terms());
        var span = days.in(home.zone());
        return Optional.of(new Offer(purchases.next(), days.start(), days.end(), span.from(), span.to()));
    }

    /// The day after everything that is bought; before that, the day on which it is wanted.
    public LocalDate firstUnpaidDay() {
        return purchases.empty() ? purchases.startsOn() : timeline().end();
    }

    /// The day from which on nothing is given that is bought today. Unknown before the first payment and in open
    /// freezes.
    public @Nullable LocalDate endsOn() {
        var timeline = timeline();
        if (timeline.empty() || timeline.open()) {
            return cancelledOn();
        }
        return cancellation instanceof Cancellation.AtOnce(LocalDate on, String _) && on.isBefore(timeline.end())
                ? on
                : timeline.end();
    }

    /// The day from whose beginning on it is cancelled, as far as it is known.
    public @Nullable LocalDate cancelledOn() {
        return switch (cancellation) {
            case Cancellation.AtOnce(LocalDate on, String _) -> on;
            case Cancellation.AtPeriodEnd _ when timeline().open() -> null;
            case Cancellation.AtPeriodEnd _ -> firstUnpaidDay();
            case null -> null;
        };
    }

    /// The date at home.
    public LocalDate today(Instant at) {
        return at.atZone(home.zone()).toLocalDate();
    }

    /// Whether the whole of it is over at this instant because somebody wanted so.
    public boolean isCancelledAt(Instant at) {
        var on = cancelledOn();
        return on != null && !at.isBefore(Span.beginning(on, home.zone()));
    }

    /// The same facts, looked at from this instant.
    public Subscription at(Instant instant) {
        var later = instant.isAfter(asOf) ? instant : asOf;
        return copy(purchases, freezes, cancellation, contradictions, later);
    }

    public Subscription with(Purchases changed) {
        return copy(changed, freezes, cancellation, contradictions, asOf);
    }

    public Subscription with(Freezes changed) {
        return copy(purchases, changed, cancellation, contradictions, asOf);
    }

    public Subscription with(Cancellation changed) {
        return copy(purchases, freezes, changed, contradictions, asOf);
    }

    public Subscription with(Contradiction more) {
        var all = Stream.concat(contradictions.stream(), Stream.of(more)).toList();
        return copy(purchases, freezes, cancellation, all, asOf);
    }

    private Subscription copy(Purchases p, Freezes f, @Nullable Cancellation c, List<Contradiction> all, Instant at) {
        return new Subscription(id, member, order, agreement, home, p, f, c, all, at);
    }
}
