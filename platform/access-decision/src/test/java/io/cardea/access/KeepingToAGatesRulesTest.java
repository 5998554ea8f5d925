package io.cardea.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeepingToAGatesRulesTest {

    private static final UUID SITE = UUID.randomUUID();
    private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");
    private static final Instant NOW = Instant.parse("2026-06-01T12:00:00Z");
    private static final Duration TEN_MINUTES = Duration.ofMinutes(10);

    @ParameterizedTest
    @CsvSource({
        // Mondays from 8 to 22 in Oslo, that is 6 to 20 UTC in summer and 7 to 21 in winter.
        "2026-06-01T05:59:59Z, false",
        "2026-06-01T06:00:00Z, true",
        "2026-06-01T19:59:59Z, true",
        "2026-06-01T20:00:00Z, false",
        "2026-12-07T06:59:59Z, false",
        "2026-12-07T07:00:00Z, true",
        // Fridays from 18 to 2 the next day.
        "2026-06-05T16:00:00Z, true",
        "2026-06-05T23:59:59Z, true",
        "2026-06-06T00:00:00Z, false",
        // Sundays from midnight to midnight.
        "2026-06-06T22:00:00Z, true",
        "2026-06-07T21:59:59Z, true",
        "2026-06-07T22:00:00Z, false",
        // No hours on Tuesdays.
        "2026-06-02T10:00:00Z, false",
        // Closed on Monday the 8th and on Friday the 12th, with the night after it.
        "2026-06-08T10:00:00Z, false",
        "2026-06-12T17:00:00Z, false",
        "2026-06-12T23:00:00Z, false"
    })
    void a_gate_is_open_at_its_hours_in_its_sites_zone(Instant at, boolean open) {
        assertThat(hours().contains(at)).isEqualTo(open);
    }

    @Test
    void outside_its_hours_a_gate_lets_nobody_in_and_everybody_out() {
        GateRules rules = new GateRules(hours(), null, null);
        Instant tuesday = Instant.parse("2026-06-02T10:00:00Z");

        assertThat(Door.decide(pass(), gate(rules, Gate.Direction.IN), ZoneState.QUIET, tuesday))
                .isEqualTo(new Decision.Refused(Reason.GATE_CLOSED));
        assertThat(Door.decide(pass(), gate(rules, Gate.Direction.OUT), ZoneState.QUIET, tuesday))
                .isEqualTo(new Decision.Admitted(false));
    }

    @ParameterizedTest
    @CsvSource({
        "TIMED_AT_GATE, 599, true, PASSBACK",
        "TIMED_AT_GATE, 599, false, PASSBACK",
        "TIMED_AT_GATE, 600, true,",
        "TIMED_IN_ZONE, 599, false, PASSBACK",
        "TIMED_IN_ZONE, 600, false,",
        "IN_OUT, 599, true, PASSBACK",
        "IN_OUT, 599, false,",
        "IN_OUT, 600, true,"
    })
    void passback_keeps_out_who_came_in_before(
            Passback.Kind kind, long secondsAgo, boolean inside, @Nullable Reason reason) {
        GateRules rules = new GateRules(null, new Passback(kind, TEN_MINUTES), null);
        Presence presence = new Presence(NOW.minusSeconds(secondsAgo), inside);

        assertThat(reason(rules, new ZoneState(0, presence, 0))).isEqualTo(reason);
    }

    @Test
    void who_was_never_seen_is_let_in() {
        GateRules rules = new GateRules(null, new Passback(Passback.Kind.IN_OUT, TEN_MINUTES), null);

        assertThat(reason(rules, ZoneState.QUIET)).isNull();
    }

    @ParameterizedTest
    @CsvSource({"0,", "1,", "2, ZONE_FULL", "3, ZONE_FULL"})
    void a_zone_takes_no_more_than_its_capacity(int occupancy, @Nullable Reason reason) {
        assertThat(reason(new GateRules(null, null, 2), new ZoneState(0, null, occupancy)))
                .isEqualTo(reason);
    }

    @Test
    void nobody_is_kept_in_by_a_rule() {
        GateRules rules = new GateRules(null, new Passback(Passback.Kind.TIMED_AT_GATE, TEN_MINUTES), 0);

        assertThat(Door.decide(
                        pass(), gate(rules, Gate.Direction.OUT), new ZoneState(0, new Presence(NOW, true), 9), NOW))
                .isEqualTo(new Decision.Admitted(false));
    }

    @Test
    void passback_is_told_before_a_full_zone_and_after_everything_about_the_pass() {
        GateRules rules = new GateRules(null, new Passback(Passback.Kind.IN_OUT, TEN_MINUTES), 0);
        ZoneState zone = new ZoneState(0, new Presence(NOW, true), 5);

        assertThat(reason(rules, zone)).isEqualTo(Reason.PASSBACK);
        assertThat(Door.decide(null, gate(rules, Gate.Direction.IN), zone, NOW))
                .isEqualTo(new Decision.Refused(Reason.UNKNOWN_CREDENTIAL));
    }

    private static @Nullable Reason reason(GateRules rules, ZoneState zone) {
        return Door.decide(pass(), gate(rules, Gate.Direction.IN), zone, NOW) instanceof Decision.Refused(Reason reason)
                ? reason
                : null;
    }

    private static OpeningHours hours() {
        return new OpeningHours(
                OSLO,
                List.of(hours(DayOfWeek.MONDAY, 8, 22), hours(DayOfWeek.FRIDAY, 18, 2), hours(DayOfWeek.SUNDAY, 0, 0)),
                Set.of(LocalDate.of(2026, 6, 8), LocalDate.of(2026, 6, 12)));
    }

    private static OpeningHours.Hours hours(DayOfWeek day, int from, int to) {
        return new OpeningHours.Hours(day, LocalTime.of(from, 0), LocalTime.of(to, 0));
    }

    private static Gate gate(GateRules rules, Gate.Direction way) {
        return new Gate(SITE, Gate.Status.OPEN, way, rules);
    }

    private static Pass pass() {
        Instant end = NOW.plusSeconds(86_400 * 365L);
        Validity validity =
                new Validity(List.of(new Span(Instant.EPOCH, end)), List.of(), List.of(), end, Pass.Afterwards.EXPIRED);
        return new Pass(Pass.Status.ACTIVE, Set.of(), validity, null, 1);
    }
}
