package io.cardea.stack.suite;

import static org.assertj.core.api.Assertions.assertThat;

import io.cardea.stack.process.Tools;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CrashingTheLauncherIT {
    @TempDir
    Path folder;

    @Test
    void no_server_outlives_a_launcher_that_is_killed() throws Exception {
        var launcher = launcher();
        var processes = new ArrayList<ProcessHandle>();
        for (var pid : launcher.inputReader().readLine().split(" ", -1)) {
            var server = ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
            processes.add(server);
            server.descendants().forEach(processes::add);
        }
        // A server's child may be done with its work already, such as a session of the database that only asked once.
        assertThat(processes).filteredOn(ProcessHandle::isAlive).hasSizeGreaterThan(6);

        launcher.destroyForcibly();

        for (var process : processes) {
            process.onExit().get(30, TimeUnit.SECONDS);
        }
    }

    private Process launcher() throws IOException {
        return new ProcessBuilder(
                        Tools.java(),
                        "-Dcardea.repository=" + System.getProperty("cardea.repository"),
                        "-cp",
                        System.getProperty("java.class.path"),
                        HalfASuite.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }
}
