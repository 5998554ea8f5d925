package io.cardea.access;

import static io.cardea.access.Passes.ELSEWHERE;
import static io.cardea.access.Passes.END;
import static io.cardea.access.Passes.GATE;
import static io.cardea.access.Passes.GRACE_END;
import static io.cardea.access.Passes.HERE;
import static io.cardea.access.Passes.MIDDLE;
import static io.cardea.access.Passes.START;
import static io.cardea.access.Passes.WAY_OUT;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DecidingAtTheDoorTest {

    private static final Decision ADMITTED = new Decision.Admitted(false);
    private static final Gate CLOSED = new Gate(HERE, Gate.Status.CLOSED, Gate.Direction.IN);

    @Test
    void a_paid_month_admits() {
        assertThat(decide(Passes.paid(), MIDDLE)).isEqualTo(ADMITTED);
    }

    @Test
    void a_lock_down_lets_nobody_in_and_whoever_is_known_out() {
        Pass staff = Passes.paid().with(true, 0);

        assertThat(Door.decide(staff, standing(Gate.Status.LOCKED_DOWN, Gate.Direction.IN), ZoneState.QUIET, MIDDLE))
                .isEqualTo(refused(Reason.GATE_CLOSED));
        assertThat(Door.decide(staff, standing(Gate.Status.LOCKED_DOWN, Gate.Direction.OUT), ZoneState.QUIET, MIDDLE))
                .isEqualTo(ADMITTED);
        assertThat(Door.decide(null, standing(Gate.Status.LOCKED_DOWN, Gate.Direction.OUT), ZoneState.QUIET, MIDDLE))
                .isEqualTo(refused(Reason.UNKNOWN_CREDENTIAL));
    }

    @Test
    void in_an_emergency_everybody_passes_takes_no_use_and_is_marked() {
        for (Gate.Direction way : Gate.Direction.values()) {
            Gate released = standing(Gate.Status.RELEASED, way);
            isLetThrough(null, released);
            isLetThrough(Passes.counted(0), released);
            isLetThrough(Passes.blocked(Passes.paid()), released);
        }
    }

    private static void isLetThrough(@Nullable Pass pass, Gate released) {
        Decision decision = Door.decide(pass, released, ZoneState.QUIET, END);
        assertThat(decision).isEqualTo(ADMITTED);
        assertThat(Door.remark(decision, pass, released, ZoneState.QUIET, END)).isEqualTo(Remark.EMERGENCY);
    }

    private static Gate standing(Gate.Status status, Gate.Direction way) {
        return new Gate(HERE, status, way);
    }

    @Test
    void a_span_admits_from_its_first_nanosecond_to_its_last() {
        assertThat(decide(Passes.paid(), START.minusNanos(1))).isEqualTo(refused(Reason.NOT_STARTED));
        assertThat(decide(Passes.paid(), START)).isEqualTo(ADMITTED);
        assertThat(decide(Passes.paid(), END.minusNanos(1))).isEqualTo(ADMITTED);
        assertThat(decide(Passes.paid(), END)).isEqualTo(refused(Reason.PAYMENT_OVERDUE));
    }

    @Test
    void a_grace_admits_like_a_span_and_ends_like_one() {
        assertThat(decide(Passes.paidWithGrace(), END)).isEqualTo(ADMITTED);
        assertThat(decide(Passes.paidWithGrace(), GRACE_END.minusNanos(1))).isEqualTo(ADMITTED);
        assertThat(decide(Passes.paidWithGrace(), GRACE_END)).isEqualTo(refused(Reason.PAYMENT_OVERDUE));
    }

    @Test
    void a_freeze_refuses_from_its_first_nanosecond_to_its_last() {
        Instant until = MIDDLE.plus(Duration.ofDays(3));
        Pass pass = Passes.frozen(new Freeze(MIDDLE, until));

        assertThat(decide(pass, MIDDLE.minusNanos(1))).isEqualTo(ADMITTED);
        assertThat(decide(pass, MIDDLE)).isEqualTo(refused(Reason.FROZEN));
        assertThat(decide(pass, until.minusNanos(1))).isEqualTo(refused(Reason.FROZEN));
        assertThat(decide(pass, until)).isEqualTo(ADMITTED);
    }

    @Test
    void a_freeze_that_nobody_ended_lasts() {
        Pass pass = Passes.frozen(new Freeze(MIDDLE, null));

        assertThat(decide(pass, END.plus(Duration.ofDays(1000)))).isEqualTo(refused(Reason.FROZEN));
    }

    @Test
    void a_gap_before_a_later_span_has_not_started_yet() {
        Instant later = END.plus(Duration.ofDays(10));
        Instant end = later.plus(Duration.ofDays(10));
        Pass pass = Passes.with(List.of(new Span(START, END), new Span(later, end)), List.of(), List.of(), null, end);

        assertThat(decide(pass, END)).isEqualTo(refused(Reason.NOT_STARTED));
    }

    @Test
    void the_absolute_end_cuts_a_span_that_goes_on() {
        Pass pass = Passes.with(List.of(new Span(START, END)), List.of(), List.of(), null, MIDDLE);

        assertThat(decide(pass, MIDDLE.minusNanos(1))).isEqualTo(ADMITTED);
        assertThat(decide(pass, MIDDLE)).isEqualTo(refused(Reason.PAYMENT_OVERDUE));
    }

    @Test
    void a_span_behind_the_absolute_end_is_not_waited_for() {
        Pass pass = Passes.with(List.of(new Span(MIDDLE, END)), List.of(), List.of(), null, START);

        assertThat(decide(pass, START)).isEqualTo(refused(Reason.PAYMENT_OVERDUE));
    }

    @Test
    void a_pass_without_sites_holds_everywhere_and_one_with_sites_only_there() {
        assertThat(decide(Passes.onlyAt(Passes.paid(), HERE), MIDDLE)).isEqualTo(ADMITTED);
        assertThat(decide(Passes.onlyAt(Passes.paid(), ELSEWHERE), MIDDLE)).isEqualTo(refused(Reason.WRONG_SITE));
    }

    @Test
    void a_counted_pass_admits_while_more_is_left_than_is_on_its_way() {
        assertThat(Door.decide(Passes.counted(3), GATE, new ZoneState(2), MIDDLE))
                .isEqualTo(new Decision.Admitted(true));
        assertThat(Door.decide(Passes.counted(3), GATE, new ZoneState(3), MIDDLE))
                .isEqualTo(refused(Reason.NO_CREDITS));
    }

    @Test
    void a_blocked_card_is_refused() {
        assertThat(decide(Passes.blocked(Passes.paid()), MIDDLE)).isEqualTo(refused(Reason.CARD_BLOCKED));
    }

    @Test
    void nobody_passes_a_closed_gate() {
        assertThat(Door.decide(Passes.paid(), CLOSED, ZoneState.QUIET, MIDDLE)).isEqualTo(refused(Reason.GATE_CLOSED));
        assertThat(Door.decide(null, CLOSED, ZoneState.QUIET, MIDDLE)).isEqualTo(refused(Reason.GATE_CLOSED));
    }

    @Test
    void the_way_out_is_open_to_every_known_card_and_takes_no_use() {
        assertThat(Door.decide(Passes.paid(), WAY_OUT, ZoneState.QUIET, END)).isEqualTo(ADMITTED);
        assertThat(Door.decide(Passes.counted(0), WAY_OUT, ZoneState.QUIET, MIDDLE))
                .isEqualTo(ADMITTED);
        assertThat(Door.decide(Passes.blocked(Passes.paid()), WAY_OUT, ZoneState.QUIET, MIDDLE))
                .isEqualTo(ADMITTED);
        assertThat(Door.decide(null, WAY_OUT, ZoneState.QUIET, MIDDLE)).isEqualTo(refused(Reason.UNKNOWN_CREDENTIAL));
    }

    @Test
    void the_reason_that_outlasts_the_others_is_given() {
        Freeze freeze = new Freeze(START, null);
        Pass wrongInEveryWay = Passes.onlyAt(
                Passes.with(List.of(), List.of(), List.of(freeze), new Credits(0, List.of()), START), ELSEWHERE);
        Pass frozenAndOver = Passes.with(List.of(), List.of(), List.of(freeze), null, START);
        Pass overAndUsedUp = Passes.with(List.of(), List.of(), List.of(), new Credits(0, List.of()), START);

        assertThat(decide(null, MIDDLE)).isEqualTo(refused(Reason.UNKNOWN_CREDENTIAL));
        assertThat(decide(Passes.blocked(wrongInEveryWay), MIDDLE)).isEqualTo(refused(Reason.CARD_BLOCKED));
        assertThat(decide(wrongInEveryWay, MIDDLE)).isEqualTo(refused(Reason.WRONG_SITE));
        assertThat(decide(frozenAndOver, MIDDLE)).isEqualTo(refused(Reason.FROZEN));
        assertThat(decide(overAndUsedUp, MIDDLE)).isEqualTo(refused(Reason.PAYMENT_OVERDUE));
    }

    private static Decision decide(@Nullable Pass pass, Instant at) {
        return Door.decide(pass, GATE, ZoneState.QUIET, at);
    }

    private static Decision refused(Reason reason) {
        return new Decision.Refused(reason);
    }
}
