package io.cardea.entitlement.balance;

import static org.assertj.core.api.Assertions.assertThat;

import io.cardea.chassis.journal.Decision;
import io.cardea.entitlement.Facts;
import io.cardea.entitlement.Histories;
import io.cardea.entitlement.grant.BenefitSchedule;
import io.cardea.entitlement.meter.MeterEvent;
import io.cardea.testing.cases.SeededCases;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SettlingABalanceTest {

    private static final Instant NOON = Instant.parse("2026-11-20T11:00:00Z");
    private static final Balance NOTHING = Balance.empty(Facts.SUBSCRIPTION, Facts.MEMBER, Facts.ENTRY, NOON);

    private record Settled(Balance balance, List<BalanceChange> changes) {}

    private static Settlement settlement(Facts facts, List<MeterEvent> uses, Instant at) {
        var told = facts.told();
        return new Settlement(BenefitSchedule.due(told, told.benefits().getFirst()), uses, at);
    }

    private static Settled settle(Balance held, Settlement settlement) {
        var changes = new ArrayList<BalanceChange>();
        Balance balance = held;
        while (settlement.next(balance) instanceof Decision.Changed<Balance, BalanceChange>(var state, var change)) {
            balance = state;
            changes.add(change);
        }
        return new Settled(balance, changes);
    }

    @Test
    void a_paid_punch_card_is_granted_its_entries() {
        var facts = Facts.punchCard(3).period("2026-11-20", "2027-11-20");

        var settled = settle(NOTHING, settlement(facts, List.of(), NOON));

        assertThat(settled.balance().remaining()).isEqualTo(3);
        assertThat(settled.changes())
                .hasOnlyElementsOfType(BalanceChange.Granted.class)
                .hasSize(1);
    }

    @Test
    void settled_again_nothing_happens() {
        var settlement = settlement(Facts.punchCard(3).period("2026-11-20", "2027-11-20"), List.of(), NOON);
        var once = settle(NOTHING, settlement).balance();

        assertThat(settle(once, settlement).changes()).isEmpty();
    }

    @Test
    void a_passage_takes_one_and_is_named() {
        var facts = Facts.punchCard(3).period("2026-11-20", "2027-11-20");
        var granted = settle(NOTHING, settlement(facts, List.of(), NOON)).balance();
        var passage = Facts.use(1, "2026-11-20T12:00:00Z");

        var settled = settle(granted, settlement(facts, List.of(passage), passage.at()));

        assertThat(settled.balance().remaining()).isEqualTo(2);
        assertThat(settled.changes()).containsExactly(new BalanceChange.Used(passage.id(), 1));
    }

    @Test
    void a_use_too_many_is_named_with_the_gate_and_the_number_that_took_it() {
        var facts = Facts.punchCard(1).period("2026-11-20", "2027-11-20");
        var first = Facts.use(1, "2026-11-20T12:00:00Z");
        var source = new MeterEvent.Source(Facts.id(77), 12L);
        var second = new MeterEvent(
                Facts.id(1002), Facts.SUBSCRIPTION, Facts.OSLO, first.at().plusSeconds(60), 1, source);

        var settled = settle(NOTHING, settlement(facts, List.of(first, second), second.at()));

        assertThat(settled.balance().overdraws())
                .containsExactly(new Balance.Overdraw(second.id(), second.at(), 1, source));
    }

    @Test
    void a_freeze_moves_the_end_of_what_is_left() {
        var before = Facts.punchCard(3).period("2026-11-20", "2027-11-20");
        var after = Facts.punchCard(3).period("2026-11-20", "2027-12-04");
        var granted = settle(NOTHING, settlement(before, List.of(), NOON)).balance();

        var settled = settle(granted, settlement(after, List.of(), NOON));

        assertThat(settled.changes()).singleElement().isInstanceOf(BalanceChange.Moved.class);
        assertThat(settled.balance().nextChange()).isEqualTo("2027-12-03T23:00:00Z");
    }

    @Test
    void a_grant_whose_period_is_gone_is_withdrawn() {
        var facts = Facts.punchCard(3).period("2026-11-20", "2027-11-20");
        var granted = settle(NOTHING, settlement(facts, List.of(), NOON)).balance();

        var settled = settle(granted, settlement(facts.withoutPeriods(), List.of(), NOON));

        assertThat(settled.changes()).singleElement().isInstanceOf(BalanceChange.Withdrawn.class);
        assertThat(settled.balance().remaining()).isZero();
    }

    @Test
    void time_alone_ends_what_was_not_used_and_says_how_much() {
        var facts = Facts.punchCard(3).period("2026-11-20", "2027-11-20");
        var granted = settle(NOTHING, settlement(facts, List.of(Facts.use(1, "2026-12-01T12:00:00Z")), NOON))
                .balance();
        var end = Instant.parse("2027-11-19T23:00:00Z");

        var settled = settle(granted, settlement(facts, List.of(Facts.use(1, "2026-12-01T12:00:00Z")), end));

        assertThat(settled.changes()).containsExactly(new BalanceChange.Elapsed(0, 2));
        assertThat(settled.balance().nextChange()).isNull();
    }

    @Test
    void a_balance_never_goes_back_in_time() {
        var facts = Facts.punchCard(3).period("2026-11-20", "2027-11-20");
        var late = settle(NOTHING, settlement(facts, List.of(), Instant.parse("2027-12-01T00:00:00Z")))
                .balance();

        var settled = settle(late, settlement(facts, List.of(), NOON));

        assertThat(settled.balance()).isEqualTo(late);
    }

    @Test
    void arrivals_in_any_order_settle_on_the_same_balance() {
        SeededCases.times(2_000).check(random -> {
            var histories = new Histories(random);
            var facts = histories.facts();
            var uses = histories.uses(8);
            var at = histories.instant();

            Balance stepwise = NOTHING;
            var shuffled = histories.shuffled(uses);
            for (int known = 0; known <= shuffled.size(); known++) {
                var arrived = histories.below(3) == 0 ? facts.withoutPeriods() : facts;
                var settlement = settlement(arrived, shuffled.subList(0, known), NOON);
                stepwise = settle(stepwise, settlement).balance();
            }
            stepwise = settle(stepwise, settlement(facts, shuffled, at)).balance();

            var atOnce = settle(NOTHING, settlement(facts, uses, at)).balance();
            assertThat(BalanceMessage.of(stepwise)).isEqualTo(BalanceMessage.of(atOnce));
        });
    }

    @Test
    void what_is_told_adds_up_to_what_is_held() {
        SeededCases.times(2_000).check(random -> {
            var histories = new Histories(random);
            var uses = histories.uses(8);
            var facts = histories.facts();
            var later = histories.below(3) == 0 ? facts.withoutPeriods() : facts.cancelled();
            var known = uses.subList(0, histories.below(uses.size() + 1));
            var first = settle(NOTHING, settlement(facts, known, NOON));

            var second = settle(first.balance(), settlement(later, uses, histories.instant()));

            var told = Stream.concat(first.changes().stream(), second.changes().stream())
                    .toList();
            assertThat(told.stream().mapToInt(SettlingABalanceTest::granted).sum())
                    .isEqualTo(second.balance().granted());
            assertThat(told.stream().mapToInt(SettlingABalanceTest::used).sum())
                    .isEqualTo(second.balance().used());
        });
    }

    private static int granted(BalanceChange change) {
        return switch (change) {
            case BalanceChange.Granted granted -> granted.amount();
            case BalanceChange.Withdrawn withdrawn -> -withdrawn.amount();
            case BalanceChange.Moved _, BalanceChange.Used _, BalanceChange.Recounted _, BalanceChange.Elapsed _ -> 0;
        };
    }

    private static int used(BalanceChange change) {
        return change instanceof BalanceChange.Used used ? used.amount() : 0;
    }
}
