package io.cardea.stack.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeepingSecretsTest {
    @TempDir
    Path data;

    @Test
    void a_secret_is_the_same_at_the_next_start() {
        var first = Secrets.in(data).of("platform.admin");

        var second = Secrets.in(data).of("platform.admin");

        assertThat(second).isEqualTo(first).hasSizeGreaterThanOrEqualTo(32);
    }

    @Test
    void secrets_differ() {
        var secrets = Secrets.in(data);

        assertThat(secrets.of("one")).isNotEqualTo(secrets.of("another"));
    }

    @Test
    void nobody_else_can_read_the_file() throws IOException {
        Secrets.in(data).of("one");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("secrets.properties"))))
                .isEqualTo("rw-------");
    }
}
