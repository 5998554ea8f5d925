package io.cardea.stack.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.cardea.stack.process.Http;
import io.cardea.stack.process.NotStarted;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoppingPartsIT {
    @TempDir
    Path folder;

    @Test
    void a_part_that_crashed_is_started_again_at_its_old_place() {
        try (var suite = suite()) {
            suite.start(Part.EDGE, Part.PROVIDER);

            suite.kill(Part.EDGE);
            var whileDown = Http.answersOk(suite.url() + "/health");
            suite.start(Part.EDGE, Part.PROVIDER);

            assertThat(whileDown).isFalse();
            assertThat(Http.answersOk(suite.url() + "/health")).isTrue();
            assertThat(suite.report()).extracting(PartReport::part).containsExactly(Part.PROVIDER, Part.EDGE);
        }
    }

    @Test
    void a_part_that_cannot_start_is_named_with_its_log() throws IOException {
        try (var suite = suite();
                var _ = new ServerSocket(suite.settings().ports().of(Part.EDGE), 1, InetAddress.getLoopbackAddress())) {

            var failure = catchThrowable(() -> suite.start(Part.EDGE));

            assertThat(failure).isInstanceOf(NotStarted.class).hasMessageContainingAll("edge", "edge.log", "bind");
        }
    }

    @Test
    void closing_leaves_nothing_up() {
        var suite = suite();
        suite.start(Part.EDGE, Part.PROVIDER);

        suite.close();

        assertThat(suite.report()).isEmpty();
        assertThat(suite.settings().ports().taken()).isEmpty();
    }

    private LocalSuite suite() {
        return LocalSuite.open(new SuiteSettings(folder, PortPlan.free()), Progress.unheard());
    }
}
