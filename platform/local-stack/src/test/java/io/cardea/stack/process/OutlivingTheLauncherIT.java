package io.cardea.stack.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutlivingTheLauncherIT {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"INT", "TERM", "KILL"})
    void no_child_outlives_a_launcher_that_is_signalled(String signal) throws Exception {
        // Who was started with a signal ignored (in the background of a shell, by nohup) hands that on to all children.
        assumeThat(Tools.succeeds("sh", "-c", "kill -s " + signal + " $$"))
                .as("this build was started with SIG%s ignored", signal)
                .isFalse();
        var launcher = launcher();
        var child = ProcessHandle.of(Long.parseLong(launcher.inputReader().readLine()))
                .orElseThrow();
        try {
            assertThat(Tools.succeeds("kill", "-s", signal, String.valueOf(launcher.pid())))
                    .isTrue();

            child.onExit().get(30, TimeUnit.SECONDS);
            assertThat(launcher.waitFor(30, TimeUnit.SECONDS)).isTrue();
        } finally {
            child.destroyForcibly();
            launcher.destroyForcibly();
        }
    }

    @Test
    void a_child_that_does_not_listen_is_killed() {
        var deaf = List.of("sh", "-c", "trap '' TERM; echo deaf; while :; do sleep 1; done");
        var child = Child.start(new Command("deaf", deaf, Map.of(), folder.resolve("deaf.log"), Command.Ending.TERM));
        child.awaitReady(Duration.ofSeconds(20), () -> child.hasLogged("deaf"));

        child.close();

        assertThat(child.isAlive()).isFalse();
    }

    @Test
    void a_child_that_ends_early_is_named_with_the_end_of_its_log() throws IOException {
        var log = Files.writeString(folder.resolve("broken.log"), "from an earlier run\n");
        var words = List.of("sh", "-c", "echo no such luck; exit 3");
        var child = Child.start(new Command("broken", words, Map.of(), log, Command.Ending.TERM));

        var failure = catchThrowable(() -> child.awaitReady(Duration.ofSeconds(20), () -> false));

        assertThat(failure)
                .isInstanceOf(NotStarted.class)
                .hasMessageContainingAll("broken", "exit code 3", "no such luck")
                .hasMessageNotContaining("from an earlier run");
    }

    private Process launcher() throws IOException {
        return new ProcessBuilder(
                        Tools.java(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        SmallLauncher.class.getName(),
                        folder.resolve("child.log").toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }
}
