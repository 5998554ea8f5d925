package io.cardea.story.secrecy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HuntingForCardNumbersTest {

    private final Hunt hunt = new Hunt();

    @TempDir
    private Path folder;

    @Test
    void a_number_is_told_with_its_place() {
        hunt.see("topic billing.tasks", "{\"note\":\"paid by 4000-0000-0000-9979\"}");

        assertThat(hunt.found()).containsExactly("topic billing.tasks: 4000-0000-0000-9979");
    }

    @Test
    void a_number_is_found_in_a_log_and_between_bytes_that_are_no_text() throws IOException {
        write("logs/billing.log", "WARN took\n4242 4242 4242 4242".getBytes(UTF_8));
        write("gateway/data.mdb", ("\0\u0001" + "4242424242424242" + "\0").getBytes(UTF_8));

        new KeptFiles(folder).show(hunt);

        assertThat(hunt.found())
                .containsExactly(
                        "file gateway/data.mdb: 4242424242424242", "file logs/billing.log: 4242 4242 4242 4242");
    }

    @Test
    void a_number_is_found_behind_a_hole_of_a_gigabyte() throws IOException {
        write("gateway/data.mdb", "4000-0000-0000-9979".getBytes(UTF_8));
        try (var store = new RandomAccessFile(folder.resolve("gateway/data.mdb").toFile(), "rw")) {
            store.seek(1L << 30);
            store.write("4242424242424242".getBytes(UTF_8));
        }

        new KeptFiles(folder).show(hunt);

        assertThat(hunt.found())
                .containsExactly(
                        "file gateway/data.mdb: 4000-0000-0000-9979", "file gateway/data.mdb: 4242424242424242");
    }

    @Test
    void ids_amounts_and_instants_are_none() {
        hunt.see(
                "database billing",
                "(0199a1c0-0000-7000-8000-00000000d00d,49900,2026-11-20 10:00:00.123456+00,\\x4242)");

        assertThat(hunt.found()).isEmpty();
        assertThat(hunt.seen()).containsEntry("database billing", 1L);
    }

    private void write(String name, byte[] content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, content);
    }
}
