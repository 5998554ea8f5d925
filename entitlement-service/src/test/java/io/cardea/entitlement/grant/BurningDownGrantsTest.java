package io.cardea.entitlement.grant;

import static org.assertj.core.api.Assertions.assertThat;

import io.cardea.entitlement.Facts;
import io.cardea.entitlement.Histories;
import io.cardea.entitlement.meter.MeterEvent;
import io.cardea.testing.cases.SeededCases;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BurningDownGrantsTest {

    private static final Instant JANUARY = Instant.parse("2027-01-01T00:00:00Z");

    private static Grant grant(int number, int amount, String from, String to) {
        return new Grant(Facts.id(number), number, amount, 0, Instant.parse(from), Instant.parse(to));
    }

    private static List<Grant> january(int amount) {
        return List.of(grant(1, amount, "2027-01-01T00:00:00Z", "2027-02-01T00:00:00Z"));
    }

    @Test
    void each_use_takes_one() {
        var burnt = BurnDown.burn(
                january(3), List.of(Facts.use(1, "2027-01-02T10:00:00Z"), Facts.use(2, "2027-01-03T10:00:00Z")));

        assertThat(burnt.remainingAt(JANUARY)).isEqualTo(1);
    }

    @Test
    void what_expires_first_is_spent_first() {
        var grants = List.of(
                grant(1, 5, "2027-01-01T00:00:00Z", "2028-01-01T00:00:00Z"),
                grant(2, 5, "2027-01-01T00:00:00Z", "2027-02-01T00:00:00Z"));

        var burnt = BurnDown.burn(grants, List.of(Facts.use(1, "2027-01-02T10:00:00Z")));

        assertThat(burnt.leftovers())
                .filteredOn(leftover -> leftover.grant().id().equals(Facts.id(2)))
                .extracting(Burnt.Leftover::left)
                .containsExactly(4);
    }

    @Test
    void of_two_that_expire_together_the_older_is_spent_first() {
        var grants = List.of(
                grant(2, 1, "2027-01-01T00:00:00Z", "2027-02-01T00:00:00Z"),
                grant(1, 1, "2027-01-01T00:00:00Z", "2027-02-01T00:00:00Z"));

        var burnt = BurnDown.burn(grants, List.of(Facts.use(1, "2027-01-02T10:00:00Z")));

        assertThat(burnt.leftovers()).extracting(Burnt.Leftover::left).containsExactly(0, 1);
        assertThat(burnt.leftovers().getFirst().grant().index()).isEqualTo(1);
    }

    @Test
    void a_lower_priority_is_spent_before_an_earlier_expiry() {
        var late = new Grant(
                Facts.id(1), 1, 1, 0, Instant.parse("2027-01-01T00:00:00Z"), Instant.parse("2028-01-01T00:00:00Z"));
        var soon = new Grant(
                Facts.id(2), 2, 1, 9, Instant.parse("2027-01-01T00:00:00Z"), Instant.parse("2027-02-01T00:00:00Z"));

        var burnt = BurnDown.burn(List.of(soon, late), List.of(Facts.use(1, "2027-01-02T10:00:00Z")));

        assertThat(burnt.leftovers()).contains(new Burnt.Leftover(late, 0), new Burnt.Leftover(soon, 1));
    }

    @Test
    void what_no_grant_covers_is_overdrawn_and_stays_so() {
        var grants = new ArrayList<>(january(1));
        grants.add(grant(2, 5, "2027-02-01T00:00:00Z", "2027-03-01T00:00:00Z"));

        var burnt = BurnDown.burn(
                grants,
                List.of(
                        Facts.use(1, "2027-01-02T10:00:00Z"),
                        Facts.use(2, "2027-01-02T11:00:00Z"),
                        Facts.use(3, "2027-01-02T12:00:00Z")));

        assertThat(burnt.overdrawn()).isEqualTo(2);
        assertThat(burnt.overdraws())
                .containsExactly(new Burnt.Overdraw(Facts.id(1002), 1), new Burnt.Overdraw(Facts.id(1003), 1));
        assertThat(burnt.used()).isEqualTo(3);
        assertThat(burnt.remainingAt(Instant.parse("2027-02-01T00:00:00Z"))).isEqualTo(5);
    }

    @Test
    void a_grant_begins_at_its_first_instant_and_is_over_at_its_last() {
        var burnt = BurnDown.burn(january(3), List.of());

        assertThat(burnt.remainingAt(JANUARY)).isEqualTo(3);
        assertThat(burnt.remainingAt(JANUARY.minusMillis(1))).isZero();
        assertThat(burnt.remainingAt(Instant.parse("2027-02-01T00:00:00Z"))).isZero();
        assertThat(burnt.changesAfter(JANUARY)).isEqualTo("2027-02-01T00:00:00Z");
    }

    @Test
    void a_grant_that_is_used_up_ends_unnoticed() {
        var burnt = BurnDown.burn(january(1), List.of(Facts.use(1, "2027-01-02T10:00:00Z")));

        assertThat(burnt.changesAfter(JANUARY)).isNull();
    }

    @Test
    void uses_in_any_order_and_told_twice_leave_the_same() {
        SeededCases.times(2_000).check(random -> {
            var histories = new Histories(random);
            var facts = histories.facts().told();
            var grants = facts.benefits().stream()
                    .flatMap(benefit -> BenefitSchedule.due(facts, benefit).stream())
                    .toList();
            var uses = histories.uses(12);

            var burnt = BurnDown.burn(
                    Set.copyOf(grants),
                    Stream.concat(uses.stream(), histories.shuffled(uses).stream())
                            .toList());

            assertThat(burnt).isEqualTo(BurnDown.burn(grants, uses));
        });
    }

    @Test
    void every_use_is_either_covered_or_overdrawn() {
        SeededCases.times(2_000).check(random -> {
            var histories = new Histories(random);
            var facts = histories.facts().told();
            var grants = BenefitSchedule.due(facts, facts.benefits().getLast());
            var uses = histories.uses(20);

            var burnt = BurnDown.burn(grants, uses);

            int granted = grants.stream().mapToInt(Grant::amount).sum();
            int left = burnt.leftovers().stream().mapToInt(Burnt.Leftover::left).sum();
            assertThat(granted - left + burnt.overdrawn()).isEqualTo(burnt.used());
            assertThat(burnt.used())
                    .isEqualTo(uses.stream().mapToInt(MeterEvent::amount).sum());
        });
    }

    @Test
    void between_two_changes_nothing_changes() {
        SeededCases.times(2_000).check(random -> {
            var histories = new Histories(random);
            var facts = histories.facts().told();
            var burnt =
                    BurnDown.burn(BenefitSchedule.due(facts, facts.benefits().getLast()), histories.uses(5));
            Instant from = histories.instant();
            Instant change = burnt.changesAfter(from);
            Instant until = change == null ? from.plus(Duration.ofDays(400)) : change;

            int minutes = (int) Duration.between(from, until).toMinutes();
            Instant between = minutes == 0 ? from : from.plus(Duration.ofMinutes(histories.below(minutes)));

            assertThat(burnt.remainingAt(between)).isEqualTo(burnt.remainingAt(from));
        });
    }
}
