package io.cardea.subscription.life;

import static org.assertj.core.api.Assertions.assertThat;

import io.cardea.chassis.money.Money;
import io.cardea.subscription.calendar.Days;
import io.cardea.subscription.facts.Freeze;
import io.cardea.subscription.facts.Scheduled;
import io.cardea.subscription.subscription.Charge;
import io.cardea.subscription.subscription.ExtensionOffer;
import io.cardea.subscription.subscription.Status;
import io.cardea.subscription.subscription.Subscription;
import io.cardea.subscription.subscription.WorthMoves;
import io.cardea.subscription.timeline.Period;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// What holds at every turn of every life.
enum Law {
    PERIODS_ARE_DISJOINT_AND_ORDERED(turn -> {
        LocalDate day = LocalDate.MIN;
        for (var period : turn.after().timeline().periods()) {
            assertThat(period.start()).isAfterOrEqualTo(day);
            assertThat(period.end()).isAfterOrEqualTo(period.start());
            day = period.end();
        }
    }),

    EACH_PERIOD_HOLDS_EXACTLY_THE_DAYS_THAT_WERE_BOUGHT_AND_STAYED(turn -> {
        var painted = turn.paintedAfter();
        for (var period : turn.after().timeline().periods()) {
            if (period.count() < 1_000) {
                assertThat(painted.daysOf(period.index())).isEqualTo(period.count());
            }
        }
        if (!turn.after().purchases().empty()) {
            assertThat(turn.after().timeline().end()).isEqualTo(painted.end());
        }
    }),

    WHAT_IS_USED_AND_WHAT_IS_LEFT_ARE_WHAT_WAS_GIVEN(turn -> {
        var subscription = turn.after();
        var timeline = subscription.timeline();
        for (var period : timeline.periods()) {
            if (period.count() < 1_000) {
                int left = timeline.leftFrom(period, turn.today());
                assertThat(timeline.usedBefore(period, turn.today()) + left).isEqualTo(period.count());
                if (!timeline.open()) {
                    assertThat(left).isEqualTo(turn.paintedAfter().daysOf(period.index(), turn.today()));
                }
            }
        }
    }),

    /// Only waiting uses days up; only payments, gifts and transfers bring some.
    NO_COMMAND_LOSES_OR_INVENTS_A_DAY(turn -> {
        if (turn.changed() && !(turn.deed() instanceof Deed.Wait)) {
            var today = turn.before().today(turn.now());
            assertThat(left(turn.after(), today)).isEqualTo(left(turn.before(), today) + Balance.of(turn));
        }
    }),

    WAITING_USES_EXACTLY_THE_DAYS_THAT_COULD_BE_USED(turn -> {
        var before = turn.before();
        if (turn.deed() instanceof Deed.Wait
                && before.agreements().last().terms().endlessness() == null) {
            var passed =
                    new Days(before.today(turn.then()), later(before.today(turn.then()), before.today(turn.now())));
            if (!before.timeline().open()) {
                assertThat(left(before, passed.start()) - left(turn.after(), passed.end()))
                        .isEqualTo(turn.paintedBefore().daysIn(passed));
            }
        }
    }),

    THE_PAST_STAYS_AS_IT_WAS(turn -> {
        if (turn.changed() && !(turn.deed() instanceof Deed.Wait) && !(turn.deed() instanceof Deed.Use)) {
            var today = turn.before().today(turn.then());
            var was = turn.paintedBefore();
            var is = turn.paintedAfter();
            today.minusDays(60)
                    .datesUntil(today)
                    .filter(date -> !isBeingPaid(turn, date))
                    .forEach(date -> assertThat(is.opens(date)).as("%s", date).isEqualTo(was.opens(date)));
        }
    }),

    RENEWALS_APPEND(turn -> {
        if (turn.deed() instanceof Deed.Pay && turn.changed() && !isExtension(turn) && paidMore(turn)) {
            var before = turn.before().timeline().periods();
            var after = turn.after().timeline().periods();
            assertThat(after.subList(0, before.size()))
                    .extracting(Period::index, Period::start, Period::count)
                    .isEqualTo(startsOf(before));
            assertThat(after.getLast().start()).isAfterOrEqualTo(turn.before().firstUnpaidDay());
        }
    }),

    AN_UPGRADE_NEVER_MOVES_THE_END(turn -> {
        if (turn.deed() instanceof Deed.Change && turn.changed()) {
            assertThat(turn.after().timeline()).isEqualTo(turn.before().timeline());
        }
    }),

    AN_EXTENSION_LASTS_STRICTLY_LONGER(turn -> {
        if (turn.deed() instanceof Deed.Pay && isExtension(turn) && paidMore(turn)) {
            assertThat(turn.after().timeline().end())
                    .isAfter(turn.before().timeline().end());
        }
    }),

    TRANSFERS_CONSERVE_DAYS(turn -> {
        if (turn.deed() instanceof Deed.TransferTo || turn.deed() instanceof Deed.TransferToMember) {
            assertThat(leftOfAll(turn.all(), turn.now()))
                    .isEqualTo(leftOfAll(turn.allBefore(), turn.now()) - Balance.usedByGraces(turn));
        }
    }),

    WHAT_IS_GIVEN_BACK_ENDS_THAT_PERIOD_AND_MOVES_NO_OTHER(turn -> {
        if (turn.deed() instanceof Deed.GiveBack && turn.changed()) {
            var after = turn.after();
            var before = turn.before().timeline().periods();
            for (var period : after.timeline().periods()) {
                var was = before.get(period.index());
                var bought = after.purchases().list().get(period.index());
                assertThat(period.count() == 0 || period.start().equals(was.start()))
                        .isTrue();
                assertThat(
                                bought.isRefunded()
                                        ? after.timeline().leftFrom(period, turn.today())
                                        : period.count() - was.count())
                        .isZero();
            }
        }
    }),

    WHAT_WAS_GIVEN_BACK_IS_NOT_SOLD_AGAIN_BY_ITSELF(turn -> {
        if (turn.after().purchases().endsRefunded()
                && turn.after().schedule().find(Scheduled.Renewal.class).isEmpty()
                && turn.after().schedule().find(Scheduled.Extension.class).isEmpty()) {
            assertThat(turn.after().offer()).isEmpty();
            assertThat(turn.statusAt(turn.now())).isNotEqualTo(Status.GRACE);
        }
    }),

    FREEZES_NEVER_OVERLAP(turn -> {
        var freezes = turn.after().freezes().list().stream()
                .filter(freeze -> !freeze.empty())
                .toList();
        for (int n = 1; n < freezes.size(); n++) {
            assertThat(freezes.get(n - 1).contains(freezes.get(n).start())).isFalse();
        }
    }),

    /// A later wish never takes the place of an earlier one: it is refused, or it comes beside it.
    NO_WISH_IS_OVERWRITTEN(turn -> {
        if (turn.changed() && !(turn.deed() instanceof Deed.Wait) && !isTransfer(turn)) {
            var now = new HashSet<>(turn.after().schedule().list());
            var gone = turn.before().schedule().list().stream()
                    .filter(wish -> !now.contains(wish))
                    .toList();
            var mayGo = turn.deed() instanceof Deed.Pay
                    || turn.deed() instanceof Deed.Withdraw
                    || turn.deed() instanceof Deed.GiveBack
                    || turn.deed() instanceof Deed.Unfreeze && gone.stream().noneMatch(wish -> isLonger(turn, wish));
            assertThat(gone.isEmpty() || mayGo).as("%s", gone).isTrue();
        }
    }),

    THE_STATUS_SAYS_OPEN_EXACTLY_ON_THE_DAYS_THAT_THE_FACTS_GIVE(turn -> edges(turn.after())
            .flatMap(edge -> Stream.of(edge.minusNanos(1), edge, edge.plusNanos(1)))
            .filter(at -> !at.isBefore(turn.after().asOf()))
            .forEach(at -> {
                var status = turn.statusAt(at);
                if (status != Status.REVIEW && turn.after().usedUpAt() == null && !isCancelled(turn.after(), at)) {
                    assertThat(EnumSet.of(Status.ACTIVE, Status.GRACE).contains(status))
                            .as("%s at %s", status, at)
                            .isEqualTo(turn.paintedAfter().opens(turn.after().today(at)));
                }
            })),

    NOTHING_CHANGES_BEFORE_THE_INSTANT_THAT_IS_NAMED(turn -> {
        var subscription = turn.after();
        var due = subscription.dueAt();
        var status = turn.statusAt(subscription.asOf());
        edges(subscription)
                .filter(edge -> edge.isAfter(subscription.asOf()) && (due == null || edge.isBefore(due)))
                .forEach(edge -> {
                    assertThat(turn.statusAt(edge)).as("at %s", edge).isEqualTo(status);
                    assertThat(subscription.agreementOn(subscription.today(edge)))
                            .as("at %s", edge)
                            .isEqualTo(subscription.agreement());
                });
    }),

    WHAT_IS_TOLD_IS_ALL_THAT_IS_KNOWN(
            turn -> assertThat(WorthMoves.restored(turn.told())).isEqualTo(turn.after())),

    WHAT_WAS_ASKED_IS_THE_PRICE_OF_WHAT_WAS_USED_IS_LEFT_OR_WENT_AWAY(turn -> {
        if (turn.changed()) {
            assertThat(WorthMoves.asked(turn.after())).isEqualTo(WorthMoves.usedLeftAndGone(turn.after()));
        }
    }),

    NO_PRICE_IS_NEGATIVE_OR_MORE_THAN_THE_AGREED_ONE(turn -> turn.after()
            .offer()
            .ifPresent(offer -> {
                assertThat(offer.price().amount())
                        .isBetween(0L, offer.agreement().price().amount());
                assertThat(offer.days().count()).isPositive();
            })),

    NO_MORE_IS_GIVEN_BACK_THAN_WAS_ASKED(turn -> {
        var charges = turn.told().charges();
        var back = sum(charges, EnumSet.of(Charge.Kind.REFUND));
        var asked = sum(charges, EnumSet.of(Charge.Kind.PERIOD, Charge.Kind.CHANGE));
        assertThat(asked + back).isNotNegative();
        assertThat(charges.stream().map(Charge::key)).doesNotHaveDuplicates();
    });

    private final Consumer<Turn> check;

    Law(Consumer<Turn> check) {
        this.check = check;
    }

    /// Throws an [AssertionError] where it does not hold.
    void check(Turn turn) {
        check.accept(turn);
    }

    String sentence() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
    }

    static int left(Subscription subscription, LocalDate today) {
        var timeline = subscription.timeline();
        return timeline.periods().stream()
                .mapToInt(period -> timeline.leftFrom(period, today))
                .sum();
    }

    private static int leftOfAll(List<Subscription> all, Instant at) {
        return all.stream().mapToInt(one -> left(one, one.today(at))).sum();
    }

    private static LocalDate later(LocalDate date, LocalDate other) {
        return other.isAfter(date) ? other : date;
    }

    static boolean paidMore(Turn turn) {
        return turn.after().purchases().next() > turn.before().purchases().next();
    }

    static boolean isExtension(Turn turn) {
        return turn.before().schedule().list().stream().anyMatch(wish -> wish instanceof Scheduled.Extension);
    }

    private static boolean isLonger(Turn turn, Scheduled wish) {
        return !(wish instanceof Scheduled.Extension wanted) || ExtensionOffer.lastsLonger(turn.after(), wanted);
    }

    private static boolean isTransfer(Turn turn) {
        return turn.deed() instanceof Deed.TransferTo || turn.deed() instanceof Deed.TransferToMember;
    }

    /// The days of a grace, which were open before, are being laid anew, and a freeze that was asked for in them
    /// counts.
    private static boolean isBeingPaid(Turn turn, LocalDate date) {
        return paidMore(turn) && !date.isBefore(turn.before().firstUnpaidDay());
    }

    private static boolean isCancelled(Subscription subscription, Instant at) {
        return subscription.isCancelledAt(at);
    }

    private static List<org.assertj.core.groups.Tuple> startsOf(List<Period> periods) {
        return periods.stream()
                .map(period -> org.assertj.core.groups.Tuple.tuple(period.index(), period.start(), period.count()))
                .toList();
    }

    private static long sum(List<Charge> charges, Set<Charge.Kind> kinds) {
        return charges.stream()
                .filter(charge -> kinds.contains(charge.kind()))
                .map(Charge::amount)
                .mapToLong(Money::amount)
                .sum();
    }

    private static Stream<Instant> edges(Subscription subscription) {
        var dates = new TreeSet<LocalDate>();
        var timeline = subscription.timeline();
        timeline.periods().forEach(period -> dates.addAll(List.of(period.start(), period.end())));
        timeline.freezes().forEach(freeze -> dates.addAll(ends(freeze)));
        subscription.lapses().forEach(days -> dates.addAll(List.of(days.start(), days.end())));
        Stream.ofNullable(subscription.cancelledOn()).forEach(dates::add);
        subscription.purchases().list().stream()
                .flatMap(bought -> Stream.ofNullable(bought.refundedOn()))
                .forEach(dates::add);
        if (!timeline.empty()) {
            dates.add(subscription.agreements().last().terms().graceAfter(timeline.end()));
        }
        return dates.stream().map(date -> subscription.home().beginning(date));
    }

    private static List<LocalDate> ends(Freeze freeze) {
        return freeze.end() == null ? List.of(freeze.start()) : List.of(freeze.start(), freeze.end());
    }
}
