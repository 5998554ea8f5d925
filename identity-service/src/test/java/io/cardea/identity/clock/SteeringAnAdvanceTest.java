package io.cardea.identity.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SteeringAnAdvanceTest {

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant SOON = NOW.plusSeconds(60);
    private static final Instant TARGET = NOW.plusSeconds(3600);

    @Test
    void one_quiet_round_is_not_enough() {
        assertThat(Steering.next(NOW, TARGET, null, quiet(1, null))).isInstanceOf(Step.Wait.class);
    }

    @Test
    void two_quiet_rounds_let_the_clock_go_to_the_first_timer() {
        var round =
                new Round(List.of(report("a", 0, 0, 0, TARGET, NOW, 1), report("b", 0, 0, 0, SOON, NOW, 1)), List.of());

        assertThat(Steering.next(NOW, TARGET, round, round)).isEqualTo(new Step.Move(SOON));
    }

    @Test
    void a_timer_after_the_target_is_left_alone() {
        var round = quiet(1, TARGET.plusSeconds(1));

        assertThat(Steering.next(NOW, TARGET, round, round)).isEqualTo(new Step.Move(TARGET));
    }

    @Test
    void activity_between_two_quiet_rounds_means_that_something_was_on_its_way() {
        assertThat(Steering.next(NOW, TARGET, quiet(1, null), quiet(2, null))).isInstanceOf(Step.Wait.class);
    }

    @Test
    void rows_records_and_timers_are_waited_for_by_name() {
        assertThat(busy(report("billing", 1, 0, 0, null, NOW, 1))).contains("billing", "publish");
        assertThat(busy(report("billing", 0, 1, 0, null, NOW, 1))).contains("billing", "apply");
        assertThat(busy(report("billing", 0, 0, 1, null, NOW, 1))).contains("billing", "ring");
    }

    @Test
    void what_a_service_has_in_a_queue_of_its_own_is_waited_for() {
        assertThat(busy(new Report("billing", 0, 0, 0, null, NOW, 3, 1))).contains("billing", "3 things");
    }

    @Test
    void a_service_that_has_not_heard_of_the_move_is_waited_for() {
        assertThat(busy(report("billing", 0, 0, 0, null, NOW.minusSeconds(1), 1)))
                .contains("not heard");
    }

    @Test
    void a_service_that_does_not_know_the_company_yet_is_waited_for() {
        assertThat(busy(report("billing", 0, 0, 0, null, null, 1))).contains("not heard");
    }

    @Test
    void a_silent_service_stops_the_clock() {
        var round = new Round(List.of(report("a", 0, 0, 0, null, NOW, 1)), List.of("billing"));

        assertThat(Steering.next(NOW, TARGET, round, round)).isEqualTo(new Step.Wait("billing does not answer"));
    }

    @Test
    void at_the_target_two_quiet_rounds_are_the_end() {
        var round = quiet(1, TARGET.plusSeconds(1));

        assertThat(Steering.next(NOW, NOW, round, round)).isEqualTo(new Step.Arrived());
    }

    @Test
    void the_clock_never_goes_back_to_a_timer_of_the_past() {
        var round = quiet(1, NOW.minusSeconds(5));

        assertThat(Steering.next(NOW, NOW, round, round)).isEqualTo(new Step.Arrived());
        assertThat(Steering.next(NOW, TARGET, round, round)).isInstanceOf(Step.Wait.class);
    }

    private static String busy(Report report) {
        var round = new Round(List.of(report), List.of());
        return Steering.next(NOW, TARGET, round, round) instanceof Step.Wait(String because) ? because : "";
    }

    private static Round quiet(long activity, @Nullable Instant nextDue) {
        return new Round(List.of(report("a", 0, 0, 0, nextDue, NOW, activity)), List.of());
    }

    private static Report report(
            String participant,
            long journal,
            long lag,
            long dueTimers,
            @Nullable Instant nextDue,
            @Nullable Instant clock,
            long activity) {
        return new Report(participant, journal, lag, dueTimers, nextDue, clock, 0, activity);
    }
}
