package io.cardea.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The year 2026 in Oslo: off-peak hours, holidays, and rights beside one another.
class HoldingAtCertainHoursTest {

    private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");
    private static final OpeningHours OFF_PEAK = weekdays("06:00", "16:00");
    private static final Decision OUTSIDE = new Decision.Refused(Reason.OUTSIDE_HOURS);
    private static final Decision FREE = new Decision.Admitted(false);
    private static final Decision COUNTED = new Decision.Admitted(true);

    private static OpeningHours weekdays(String from, String to) {
        List<OpeningHours.Hours> weekly = Arrays.stream(DayOfWeek.values())
                .filter(day -> day.getValue() < DayOfWeek.SATURDAY.getValue())
                .map(day -> new OpeningHours.Hours(day, LocalTime.parse(from), LocalTime.parse(to)))
                .toList();
        return new OpeningHours(OSLO, weekly, Set.of(LocalDate.parse("2026-05-01")));
    }

    private static OpeningHours sundays(String from, String to) {
        return new OpeningHours(
                OSLO,
                List.of(new OpeningHours.Hours(DayOfWeek.SUNDAY, LocalTime.parse(from), LocalTime.parse(to))),
                Set.of());
    }

    private static Right free(@Nullable OpeningHours hours, UUID... sites) {
        return new Right(new UUID(1, 1), Set.of(sites), hours, false);
    }

    private static Right counted(@Nullable OpeningHours hours, UUID... sites) {
        return new Right(new UUID(1, 2), Set.of(sites), hours, true);
    }

    private static Pass pass(@Nullable Credits credits, Right... rights) {
        Instant end = local("2026-12-01T00:00:00");
        Validity validity = new Validity(
                List.of(new Span(local("2026-01-01T00:00:00"), end)),
                List.of(),
                List.of(),
                end,
                Pass.Afterwards.EXPIRED);
        return new Pass(Pass.Status.ACTIVE, Set.of(), validity, credits, 1).by(List.of(rights));
    }

    private static Instant local(String time) {
        return LocalDateTime.parse(time).atZone(OSLO).toInstant();
    }

    private static Decision decide(Pass pass, Instant at) {
        return Door.decide(pass, Passes.GATE, ZoneState.QUIET, at);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-02T05:59:59, false",
        "2026-03-02T06:00:00, true",
        "2026-03-02T15:59:59, true",
        "2026-03-02T16:00:00, false",
        "2026-03-06T12:00:00, true",
        "2026-03-07T12:00:00, false",
        "2026-07-01T06:00:00, true",
        "2026-07-01T05:59:59, false",
        "2026-04-30T12:00:00, true",
        "2026-05-01T12:00:00, false"
    })
    void an_off_peak_pass_lets_in_by_the_clock_on_the_wall(String time, boolean admits) {
        assertThat(decide(pass(null, free(OFF_PEAK)), local(time))).isEqualTo(admits ? FREE : OUTSIDE);
    }

    /// At two in the morning of 29 March it is three; at three of 25 October it is two again.
    @ParameterizedTest
    @CsvSource({
        "02:00, 03:00, 2026-03-29T00:59:59Z, false",
        "02:00, 03:00, 2026-03-29T01:00:00Z, false",
        "02:30, 04:00, 2026-03-29T00:59:59Z, false",
        "02:30, 04:00, 2026-03-29T01:00:00Z, true",
        "02:30, 04:00, 2026-03-29T01:59:59Z, true",
        "02:30, 04:00, 2026-03-29T02:00:00Z, false",
        "02:00, 03:00, 2026-10-24T23:59:59Z, false",
        "02:00, 03:00, 2026-10-25T00:00:00Z, true",
        "02:00, 03:00, 2026-10-25T00:59:59Z, true",
        "02:00, 03:00, 2026-10-25T01:00:00Z, true",
        "02:00, 03:00, 2026-10-25T01:59:59Z, true",
        "02:00, 03:00, 2026-10-25T02:00:00Z, false"
    })
    void summer_time_comes_and_goes(String from, String to, Instant at, boolean admits) {
        assertThat(decide(pass(null, free(sundays(from, to))), at)).isEqualTo(admits ? FREE : OUTSIDE);
    }

    @Test
    void hours_never_let_in_when_the_pass_does_not() {
        Pass pass = pass(null, free(OFF_PEAK));

        assertThat(decide(pass, local("2025-12-31T12:00:00"))).isEqualTo(new Decision.Refused(Reason.NOT_STARTED));
        assertThat(decide(pass, local("2026-12-01T12:00:00"))).isEqualTo(new Decision.Refused(Reason.EXPIRED));
    }

    @Test
    void who_is_inside_when_the_hours_end_is_let_out() {
        assertThat(Door.decide(
                        pass(null, free(OFF_PEAK)), Passes.WAY_OUT, ZoneState.QUIET, local("2026-03-02T20:00:00")))
                .isEqualTo(FREE);
    }

    @Test
    void a_right_that_takes_no_use_goes_before_one_that_does_in_whatever_order() {
        Instant noon = local("2026-03-02T12:00:00");
        Instant evening = local("2026-03-02T20:00:00");
        Credits three = new Credits(3, List.of());
        Stream.of(pass(three, free(OFF_PEAK), counted(null)), pass(three, counted(null), free(OFF_PEAK)))
                .forEach(pass -> {
                    assertThat(decide(pass, noon)).isEqualTo(FREE);
                    assertThat(decide(pass, evening)).isEqualTo(COUNTED);
                });
    }

    @Test
    void without_a_use_left_only_the_other_right_is_of_any_use() {
        Pass pass = pass(new Credits(0, List.of()), free(OFF_PEAK), counted(null));

        assertThat(decide(pass, local("2026-03-02T12:00:00"))).isEqualTo(FREE);
        assertThat(decide(pass, local("2026-03-02T20:00:00"))).isEqualTo(new Decision.Refused(Reason.NO_CREDITS));
    }

    @Test
    void a_right_for_another_site_opens_nothing_here() {
        Instant noon = local("2026-03-02T12:00:00");
        Credits three = new Credits(3, List.of());

        assertThat(decide(pass(three, free(null, Passes.ELSEWHERE), counted(null, Passes.HERE)), noon))
                .isEqualTo(COUNTED);
        assertThat(decide(pass(null, free(null, Passes.ELSEWHERE)), noon))
                .isEqualTo(new Decision.Refused(Reason.WRONG_SITE));
    }

    @Test
    void a_counted_right_of_a_pass_that_tells_no_uses_has_none() {
        assertThat(decide(pass(null, counted(null)), local("2026-03-02T12:00:00")))
                .isEqualTo(new Decision.Refused(Reason.NO_CREDITS));
    }

    @Test
    void rights_only_ever_take_away_from_what_the_spans_give() {
        Pass whole = pass(null);
        Pass limited = pass(null, free(OFF_PEAK), free(sundays("10:00", "02:00")));
        for (Instant at = local("2025-12-30T00:00:00");
                at.isBefore(local("2026-12-03T00:00:00"));
                at = at.plusSeconds(1_799)) {
            if (decide(limited, at) instanceof Decision.Admitted) {
                assertThat(decide(whole, at)).as(at.toString()).isEqualTo(FREE);
            }
        }
    }
}
