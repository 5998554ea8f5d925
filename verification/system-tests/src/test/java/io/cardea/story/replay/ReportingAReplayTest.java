package io.cardea.story.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class ReportingAReplayTest {

    private static final LocalDateTime EIGHT = LocalDateTime.of(2026, 3, 14, 8, 0);

    @Test
    void bars_are_as_long_as_their_values() {
        List<String> bars = Chart.bars(List.of("a", "b", "c"), new long[] {16, 9, 0}, 2);

        assertThat(bars).containsExactly("a │██ 16", "b │█▏ 9", "c │ 0");
    }

    @Test
    void columns_stand_as_high_as_their_values() {
        List<String> columns = Chart.columns(new int[] {4, 1, 0, 3}, 2);

        assertThat(columns).containsExactly("    4 │█  ▄", "      │█▄ █", "    0 └────");
    }

    @Test
    void who_was_let_in_is_inside_until_seen_to_leave() {
        var occupancy = Occupancy.of(
                List.of(scan(1, 0, Direction.IN), scan(2, 5, Direction.IN), scan(1, 10, Direction.OUT)), 2);

        assertThat(occupancy.peaks()).containsExactly(2, 1);
    }

    @Test
    void who_was_never_seen_to_leave_is_gone_after_a_while() {
        var occupancy = Occupancy.of(List.of(scan(1, 0, Direction.IN), scan(2, 300, Direction.IN)), 2);

        assertThat(occupancy.peaks()).containsExactly(1, 1);
    }

    @Test
    void who_was_refused_is_not_inside() {
        var refused = new Scan(
                new Drawn(new Swipe(9, "door", Direction.IN, EIGHT), OptionalInt.of(3)),
                "FROZEN",
                Duration.ofMillis(1));

        var report = new Report(List.of(scan(1, 0, Direction.IN), refused), Duration.ofSeconds(1));

        assertThat(report.byOutcome()).containsEntry("ADMITTED", 1L).containsEntry("FROZEN", 1L);
        assertThat(Occupancy.of(report.scans(), 1).peaks()).containsExactly(1);
    }

    @Test
    void a_report_without_a_single_admission_can_be_printed() {
        var refused = new Scan(
                new Drawn(new Swipe(9, "door", Direction.IN, EIGHT), OptionalInt.empty()),
                "UNKNOWN_CREDENTIAL",
                Duration.ofMillis(1));

        assertThat(new Report(List.of(refused), Duration.ofSeconds(1)).lines())
                .anyMatch(line -> line.contains("UNKNOWN_CREDENTIAL"));
    }

    private static Scan scan(int member, int minute, Direction direction) {
        var swipe = new Swipe(member, "door", direction, EIGHT.plusMinutes(minute));
        return new Scan(new Drawn(swipe, OptionalInt.of(member)), Scan.ADMITTED, Duration.ofMillis(1));
    }
}
