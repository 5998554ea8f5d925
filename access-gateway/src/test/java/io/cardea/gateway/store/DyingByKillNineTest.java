package io.cardea.gateway.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.cardea.testing.cases.Eventually;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DyingByKillNineTest {

    private static final int SAID_BEFORE_IT_DIES = 500;

    // -Dkills=200 for a whole evening of it.
    private static final int KILLS = Integer.getInteger("kills", 5);

    @TempDir
    private Path folder;

    @Test
    void everything_that_was_said_is_there_and_nothing_is_there_by_half_however_often_it_is_killed() throws Exception {
        long said = 0;
        for (int kill = 1; kill <= KILLS; kill++) {
            said += writeUntilKilled();

            assertThat(Found.in(folder)).as("kill %d", kill).isInstanceOf(Found.Whole.class);
            try (LmdbStore store = LmdbStore.open(folder, 1 << 28, LmdbStore.Durability.PROCESS)) {
                long decisions = store.<Long>read(view -> view.count(Table.DECISIONS));
                long outbox = store.<Long>read(view -> view.count(Table.OUTBOX));
                assertThat(decisions).isGreaterThanOrEqualTo(said).isEqualTo(outbox);
                said = decisions;
            }
        }
    }

    private long writeUntilKilled() throws IOException, InterruptedException {
        Path said = folder.resolve("said");
        Process writer = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx64m",
                        "-XX:+UseSerialGC",
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-cp",
                        System.getProperty("java.class.path"),
                        WritingUntilKilled.class.getName(),
                        folder.toString())
                .redirectOutput(said.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try {
            Eventually.within(Duration.ofSeconds(30))
                    .holds(() -> assertThat(lines(said)).isGreaterThan(SAID_BEFORE_IT_DIES));
        } finally {
            writer.destroyForcibly();
        }
        assertThat(writer.waitFor(10, TimeUnit.SECONDS)).isTrue();
        return lines(said);
    }

    private static long lines(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
