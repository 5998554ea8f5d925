package io.cardea.stack.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import io.cardea.stack.suite.Part;
import io.cardea.stack.suite.PartReport;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeepingTheRosterTest {
    @TempDir
    Path data;

    @Test
    void what_was_saved_is_read_while_the_launcher_runs() {
        var since = Instant.parse("2026-11-20T10:00:00Z");
        var report = new PartReport(Part.KAFKA, 42, since, Duration.ofMillis(1234), 1, Path.of("kafka.log"));
        Roster.of(8100, List.of(report)).save(data);

        try (var _ = RunLock.take(data).orElseThrow()) {
            var roster = Roster.load(data).orElseThrow();
            assertThat(roster.launcher()).isEqualTo(ProcessHandle.current().pid());
            assertThat(roster.portBase()).isEqualTo(8100);
            assertThat(roster.parts()).containsOnlyKeys(Part.KAFKA);
            assertThat(roster.parts().get(Part.KAFKA)).isEqualTo(new Roster.Entry(42, since, Duration.ofMillis(1234)));
        }
    }

    @Test
    void what_a_dead_launcher_left_does_not_count() {
        Roster.of(8100, List.of()).save(data);

        assertThat(Roster.load(data)).isEmpty();
    }
}
