package io.cardea.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComingWithOthersTest {

    @ParameterizedTest
    @CsvSource({
        // remaining, pending, guests, persons
        "5, 0, 3, 4,,",
        "5, 1, 3, 4,,",
        "5, 2, 3, 4, NO_CREDITS, CREDITS_TOO_FEW",
        "5, 5, 3, 4, NO_CREDITS,",
        "0, 0, 3, 4, NO_CREDITS,",
        "0, 0, 3, 1, NO_CREDITS,",
        "5, 0, 0, 2, NO_RIGHT_FOR_GATE, GUESTS_NOT_ALLOWED",
        "5, 0, 3, 5, NO_RIGHT_FOR_GATE, GUESTS_NOT_ALLOWED",
        "5, 0, 0, 1,,"
    })
    void each_takes_a_use_of_a_pass_that_takes_guests_along(
            int remaining, int pending, int guests, int persons, @Nullable Reason reason, @Nullable Remark remark) {
        Pass pass = Passes.counted(remaining).with(false, guests);

        assertThat(reasonOf(pass, persons, new ZoneState(pending))).isEqualTo(reason);
        assertThat(remarkOf(pass, persons, new ZoneState(pending))).isEqualTo(remark);
    }

    @ParameterizedTest
    @CsvSource({"1, 3,", "1, 4, ZONE_FULL", "4, 0,", "4, 1, ZONE_FULL"})
    void a_group_goes_in_where_there_is_room_for_all_of_it(int persons, int inside, @Nullable Reason reason) {
        Pass pass = Passes.paid().with(false, 9);

        assertThat(reasonOf(pass, persons, new ZoneState(0, null, inside))).isEqualTo(reason);
    }

    @ParameterizedTest
    @CsvSource({"true,", "false, GATE_CLOSED"})
    void a_gate_that_is_shut_at_this_hour_lets_staff_in(boolean staff, @Nullable Reason reason) {
        GateRules shut = new GateRules(new OpeningHours(ZoneId.of("Europe/Oslo"), List.of(), Set.of()), null, null);

        assertThat(reason(Door.decide(Passes.paid().with(staff, 0), gate(shut, 1), ZoneState.QUIET, Passes.MIDDLE)))
                .isEqualTo(reason);
    }

    @ParameterizedTest
    @CsvSource({"true,", "false, PASSBACK"})
    void passback_and_capacity_do_not_apply_to_staff(boolean staff, @Nullable Reason reason) {
        GateRules rules = rules(false, 1);
        ZoneState inside = new ZoneState(0, new Presence(Passes.MIDDLE, true), 7);

        assertThat(reason(Door.decide(Passes.paid().with(staff, 0), gate(rules, 1), inside, Passes.MIDDLE)))
                .isEqualTo(reason);
    }

    @ParameterizedTest
    @CsvSource({"true", "false"})
    void what_the_pass_says_applies_to_staff_all_the_same(boolean blocked) {
        Pass pass = blocked ? Passes.blocked(Passes.paid()) : Passes.onlyAt(Passes.paid(), Passes.ELSEWHERE);

        assertThat(reasonOf(pass.with(true, 0), 1, ZoneState.QUIET))
                .isEqualTo(blocked ? Reason.CARD_BLOCKED : Reason.WRONG_SITE);
    }

    @ParameterizedTest
    @CsvSource({"true, IN, false, PASSBACK", "false, IN, false,", "true, OUT, false,", "true, IN, true,"})
    void a_soft_passback_admits_and_remarks(
            boolean inside, Gate.Direction way, boolean staff, @Nullable Remark remark) {
        Gate gate = new Gate(Passes.HERE, Gate.Status.OPEN, way, rules(true, 9), 1);
        ZoneState zone = new ZoneState(0, new Presence(Passes.MIDDLE, inside), 0);
        Pass pass = Passes.paid().with(staff, 0);
        Decision decision = Door.decide(pass, gate, zone, Passes.MIDDLE);

        assertThat(decision).isEqualTo(new Decision.Admitted(false));
        assertThat(Door.remark(decision, pass, gate, zone, Passes.MIDDLE)).isEqualTo(remark);
    }

    private static GateRules rules(boolean soft, int capacity) {
        Passback passback = new Passback(Passback.Kind.IN_OUT, Duration.ofHours(4), soft);
        return new GateRules(null, passback, capacity);
    }

    private static @Nullable Reason reasonOf(Pass pass, int persons, ZoneState zone) {
        return reason(Door.decide(pass, gate(new GateRules(null, null, 4), persons), zone, Passes.MIDDLE));
    }

    private static @Nullable Remark remarkOf(Pass pass, int persons, ZoneState zone) {
        Gate gate = gate(new GateRules(null, null, 4), persons);
        return Door.remark(Door.decide(pass, gate, zone, Passes.MIDDLE), pass, gate, zone, Passes.MIDDLE);
    }

    private static Gate gate(GateRules rules, int persons) {
        return new Gate(Passes.HERE, Gate.Status.OPEN, Gate.Direction.IN, rules, persons);
    }

    private static @Nullable Reason reason(Decision decision) {
        return decision instanceof Decision.Refused(Reason reason) ? reason : null;
    }
}
