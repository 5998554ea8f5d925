package io.cardea.stack.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GivingCommandsTest {
    @TempDir
    Path folder;

    private final StringWriter said = new StringWriter();

    @ParameterizedTest
    @ValueSource(strings = {"status", "down", "republish", "token"})
    void a_suite_that_does_not_run_is_said_so(String command) {
        run(command);

        assertThat(said.toString()).contains("Cardea is not running");
    }

    @Test
    void a_second_up_says_that_it_is_running() {
        var lock = RunLock.take(folder).orElseThrow();

        var exit = run("up");

        lock.close();
        assertThat(exit).isZero();
        assertThat(said.toString()).contains("running already", "./cardea status", "./cardea down");
    }

    @Test
    void a_taken_port_is_named_with_a_way_out() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var exit = run("up", "--port-base", String.valueOf(taken.getLocalPort() - 3));

            assertThat(exit).isEqualTo(1);
            assertThat(said.toString())
                    .contains(String.valueOf(taken.getLocalPort()), "--port-base", "CARDEA_PORT_BASE");
        }
    }

    @Test
    void reset_forgets_the_data() throws IOException {
        RunLock.take(folder).orElseThrow().close();
        Files.writeString(folder.resolve("something"), "kept");

        var exit = run("reset", "--yes");

        assertThat(exit).isZero();
        assertThat(folder).doesNotExist();
    }

    @Test
    void reset_forgets_what_the_demo_left() throws IOException {
        Files.createDirectories(folder.resolve("demo"));
        Files.writeString(folder.resolve("demo/secrets.properties"), "");

        var exit = run("reset", "--yes");

        assertThat(exit).isZero();
        assertThat(folder).doesNotExist();
    }

    @Test
    void reset_does_not_touch_a_folder_of_somebody_else() throws IOException {
        var precious = Files.writeString(folder.resolve("precious"), "mine");

        var exit = run("reset", "--yes");

        assertThat(exit).isEqualTo(1);
        assertThat(precious).exists();
    }

    @Test
    void reset_refuses_while_the_suite_runs() {
        var lock = RunLock.take(folder).orElseThrow();

        var exit = run("reset", "--yes");

        lock.close();
        assertThat(exit).isEqualTo(1);
        assertThat(said.toString()).contains("./cardea down");
        assertThat(folder).exists();
    }

    @Test
    void logs_of_an_unknown_part_name_the_known_ones() {
        run("logs", "nonsense");

        assertThat(said.toString()).contains("nonsense", "keycloak", "billing-service", "edge");
    }

    private int run(String command, String... arguments) {
        var words = new String[arguments.length + 3];
        words[0] = command;
        words[1] = "--data";
        words[2] = folder.toString();
        System.arraycopy(arguments, 0, words, 3, arguments.length);
        var out = new PrintWriter(said, true);
        return Launcher.commandLine().setOut(out).setErr(out).execute(words);
    }
}
