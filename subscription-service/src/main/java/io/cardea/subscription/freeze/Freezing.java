package io.cardea.subscription.freeze;

import io.cardea.chassis.journal.Decision;
import io.cardea.chassis.refusal.Refusal;
import io.cardea.subscription.calendar.Days;
import io.cardea.subscription.facts.Freeze;
import io.cardea.subscription.facts.Scheduled;
import io.cardea.subscription.freeze.FreezeRefusal.DateRule;
import io.cardea.subscription.subscription.Standing;
import io.cardea.subscription.subscription.Subscription;
import io.cardea.subscription.subscription.SubscriptionChange;
import io.cardea.subscription.terms.Rules;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The decision to freeze.
final class Freezing {

    /// How far ahead, and for how long.
    static final int LONGEST_YEARS = 10;

    private Freezing() {}

    /// What somebody asks for.
    ///
    /// @param id becomes the freeze's, unless it grows an earlier one
    /// @param from today when absent
    /// @param until the first day that is not frozen any more; unknown when absent
    record Wish(UUID id, @Nullable LocalDate from, @Nullable LocalDate until, String reason, String actor) {}

    static Decision<Subscription, SubscriptionChange> freeze(Subscription subscription, Wish wish, Instant at) {
        var today = subscription.today(at);
        var from = wish.from() == null ? today : wish.from();
        var rules = subscription.agreementOn(from).rules().pauses();
        return Stream.of(
                        impossible(from, wish.until(), today),
                        notAllowed(subscription, rules),
                        Standing.waiting(subscription, Scheduled.Extension.class, SubscriptionChange.Wanted.EXTENSION),
                        Freezable.from(subscription, from, at))
                .flatMap(Optional::stream)
                .findFirst()
                .<Decision<Subscription, SubscriptionChange>>map(Decision::refused)
                .orElseGet(() -> unite(subscription, wanted(subscription, wish, from, rules), rules, at));
    }

    private static Optional<Refusal> impossible(LocalDate from, @Nullable LocalDate until, LocalDate today) {
        return Optional.ofNullable(broken(from, until, today))
                .map(rule -> new FreezeRefusal.ImpossibleDates(from, until, today, rule));
    }

    private static @Nullable DateRule broken(LocalDate from, @Nullable LocalDate until, LocalDate today) {
        if (from.isBefore(today)) {
            return DateRule.FROM_IN_THE_PAST;
        }
        if (!from.isBefore(today.plusYears(LONGEST_YEARS))) {
            return DateRule.FROM_TOO_FAR_AHEAD;
        }
        if (until != null && !until.isAfter(from)) {
            return DateRule.UNTIL_NOT_AFTER_FROM;
        }
        return until == null || until.isBefore(from.plusYears(LONGEST_YEARS)) ? null : DateRule.UNTIL_TOO_FAR_AHEAD;
    }

    private static Optional<Refusal> notAllowed(Subscription subscription, Rules.Freezing rules) {
        return rules.allowed() ? Optional.empty() : Optional.of(new FreezeRefusal.NotAllowed(subscription.id()));
    }

    /// Where the year's allowance is limited, an open freeze gets the end that this allows.
    private static Freeze wanted(Subscription subscription, Wish wish, LocalDate from, Rules.Freezing rules) {
        var until = wish.until() == null && rules.mostDaysAYear() != null
                ? new FreezeAllowance(rules.mostDaysAYear())
                        .endOfOpen(from, subscription.freezes())
                        .orElse(null)
                : wish.until();
        var forfeits = rules.prolongs() ? null : Boolean.TRUE;
        return new Freeze(wish.id(), from, until, wish.reason(), wish.actor(), forfeits, rules.fee());
    }

    private static Decision<Subscription, SubscriptionChange> unite(
            Subscription subscription, Freeze wanted, Rules.Freezing rules, Instant at) {
        var united = subscription.freezes().with(wanted);
        if (united.equals(subscription.freezes())) {
            return Decision.unchanged();
        }
        if (rules.mostDaysAYear() != null && wanted.end() != null) {
            var days = new Days(wanted.start(), wanted.end());
            var exceeded = wanted.empty()
                    ? Optional.of(wanted.start().getYear())
                    : new FreezeAllowance(rules.mostDaysAYear()).exceededBy(united, days);
            if (exceeded.isPresent()) {
                int left = rules.mostDaysAYear() - FreezeAllowance.frozenIn(exceeded.get(), subscription.freezes());
                return Decision.refused(new FreezeRefusal.TooLong(
                        subscription.id(), exceeded.get(), rules.mostDaysAYear(), Math.max(0, left)));
            }
        }
        var grown = united.list().stream()
                .filter(freeze -> freeze.contains(wanted.start()))
                .findFirst()
                .orElse(wanted);
        return Decision.changed(subscription.draft().freezes(united).at(at), new SubscriptionChange.Frozen(grown.id()));
    }
}
