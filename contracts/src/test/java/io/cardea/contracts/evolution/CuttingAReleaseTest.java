package io.cardea.contracts.evolution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/// With `-Dcontracts.release=<version>`, copies the present contracts to `released/<version>`.
@EnabledIfSystemProperty(named = "contracts.release", matches = ".+")
class CuttingAReleaseTest {

    private static final List<String> PARTS = List.of("events", "http", "problems", "asyncapi.yaml");

    @Test
    void a_release_is_a_copy_of_all_that_is_promised() throws IOException {
        var present = Edition.present();
        var released = present.folder().resolve("released").resolve(System.getProperty("contracts.release"));
        assertThat(released).as("a release is never cut twice").doesNotExist();
        for (var part : PARTS) {
            try (var files = Files.walk(present.folder().resolve(part))) {
                files.filter(Files::isRegularFile)
                        .forEach(file ->
                                copy(file, released.resolve(present.folder().relativize(file))));
            }
        }
        assertThat(EditionDiff.between(new Edition(released), present).found()).isEmpty();
    }

    private static void copy(Path from, Path to) {
        try {
            Files.createDirectories(to.getParent());
            Files.copy(from, to);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
