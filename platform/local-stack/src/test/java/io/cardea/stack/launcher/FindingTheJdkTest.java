package io.cardea.stack.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import io.cardea.stack.place.Checkout;
import io.cardea.stack.process.Tools;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FindingTheJdkTest {
    @TempDir
    Path folder;

    @Test
    void java_home_is_taken_when_it_is_new_enough() throws Exception {
        var home = jdk("mine", "25.0.3");

        assertThat(run(Map.of("JAVA_HOME", home.toString())).output()).isEqualTo(home.toString());
    }

    @Test
    void an_old_java_home_gives_way_to_a_newer_one_in_the_usual_folders() throws Exception {
        var old = jdk("old", "17.0.9");
        jdk("installed/jdk-21", "21.0.1");
        var newest = jdk("installed/jdk-26", "26");

        var found = run(Map.of(
                "JAVA_HOME",
                old.toString(),
                "CARDEA_JDK_FOLDERS",
                folder.resolve("installed").toString()));

        assertThat(found.output()).isEqualTo(newest.toString());
    }

    @Test
    void a_runtime_without_a_compiler_does_not_count() throws Exception {
        var runtime = jdk("runtime", "25");
        Files.delete(runtime.resolve("bin/javac"));

        assertThat(run(Map.of("JAVA_HOME", runtime.toString())).exitCode()).isEqualTo(1);
    }

    @Test
    void what_is_missing_is_said_with_what_was_found_and_how_to_get_it() throws Exception {
        var old = jdk("old", "17.0.9");

        var found = run(Map.of("JAVA_HOME", old.toString()));

        assertThat(found.exitCode()).isEqualTo(1);
        assertThat(found.output())
                .contains("a JDK 25 or later is needed", "JDK 17 in " + old, "apt install", "JAVA_HOME=");
    }

    private Path jdk(String name, String version) throws IOException {
        var home = folder.resolve(name);
        Files.createDirectories(home.resolve("bin"));
        Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"Test\"\nJAVA_VERSION=\"" + version + "\"\n");
        executable(home.resolve("bin/javac"), "#!/bin/sh\n");
        return home;
    }

    private static void executable(Path file, String text) throws IOException {
        Files.setPosixFilePermissions(Files.writeString(file, text), PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    /// The script with an environment of our own. Only the plain tools are on its PATH.
    private Found run(Map<String, String> environment) throws Exception {
        var tools = Files.createDirectories(folder.resolve("tools"));
        for (var tool : List.of("bash", "dirname", "sed", "sort", "readlink")) {
            var real = Tools.find(tool).orElseThrow();
            executable(tools.resolve(tool), "#!/bin/sh\nexec " + real + " \"$@\"\n");
        }
        var script = Checkout.find().root().resolve("cardea").toString();
        var builder = new ProcessBuilder(tools.resolve("bash").toString(), script, "jdk").redirectErrorStream(true);
        builder.environment().clear();
        builder.environment()
                .putAll(Map.of("PATH", tools.toString(), "HOME", folder.toString(), "CARDEA_JDK_FOLDERS", ""));
        builder.environment().putAll(environment);
        var process = builder.start();
        var output = String.join("\n", process.inputReader().readAllLines());
        return new Found(process.waitFor(), output);
    }

    private record Found(int exitCode, String output) {}
}
