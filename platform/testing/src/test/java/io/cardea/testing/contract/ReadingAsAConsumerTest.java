package io.cardea.testing.contract;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadingAsAConsumerTest {

    private static final String SCHEMA = """
            {"properties": {"change": {"type": "object"}, "state": {"properties": {
              "id": {"type": "string"},
              "bulbs": {"type": "array", "items": {"properties": {"watts": {"type": "integer"}}}},
              "mood": {"type": "string", "enum": ["WARM"], "x-open": true}}}}}""";
    private static final String EXAMPLE =
            "{\"body\":{\"change\":{},\"state\":{\"id\":\"a\",\"bulbs\":[{\"watts\":40}],\"mood\":\"WARM\"}}}";

    @TempDir
    private Path root;

    enum Mood {
        WARM
    }

    record Bulb(int watts) {}

    record Lamp(State state) {
        record State(String id, List<Bulb> bulbs) {}
    }

    record Misspelt(State state) {
        record State(@Nullable String ident) {}
    }

    record Numeric(State state) {
        record State(int id) {}
    }

    record Moody(State state) {
        record State(Mood mood) {}
    }

    record Relaxed(State state) {
        record State(String mood) {}
    }

    @BeforeEach
    void write_the_contract() throws IOException {
        write("events/light.lamps/made.schema.json", SCHEMA);
        write("events/light.lamps/examples/made.json", EXAMPLE);
    }

    @Test
    void a_record_of_declared_fields_reads_everything() {
        assertThatCode(() -> consumer(Lamp.class).verify()).doesNotThrowAnyException();
    }

    @Test
    void a_field_that_nobody_declares_is_found() {
        assertThatThrownBy(() -> consumer(Misspelt.class).verify())
                .hasMessageContaining("no schema declares /state/ident");
    }

    @Test
    void a_field_that_is_promised_may_be_missing_until_it_is_declared() {
        assertThatCode(() -> consumer(Misspelt.class).promised("/state/ident").verify())
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> consumer(Lamp.class).promised("/state/id").verify())
                .hasMessageContaining("/state/id is declared by now");
    }

    @Test
    void an_example_that_cannot_be_read_is_found() {
        assertThatThrownBy(() -> consumer(Numeric.class).verify())
                .hasMessageContaining("cannot read events/light.lamps/examples/made.json");
    }

    @Test
    void an_example_of_an_old_release_must_be_read_too() throws IOException {
        write("released/0.1.0/events/light.lamps/examples/made.json", EXAMPLE.replace("40", "\"forty\""));
        assertThatThrownBy(() -> consumer(Lamp.class).verify()).hasMessageContaining("0.1.0");
    }

    @Test
    void a_reader_of_an_open_enum_must_expect_what_it_does_not_know() {
        assertThatThrownBy(() -> consumer(Moody.class).verify()).hasMessageContaining("a later release of made.json");
        assertThatCode(() -> consumer(Relaxed.class).verify()).doesNotThrowAnyException();
    }

    @Test
    void a_topic_without_examples_proves_nothing() throws IOException {
        Files.delete(root.resolve("events/light.lamps/examples/made.json"));
        assertThatThrownBy(() -> consumer(Lamp.class).verify()).hasMessageContaining("no examples");
    }

    private ConsumerContract consumer(Class<?> reads) {
        return ConsumerContract.of(new ObjectMapper(), "light.lamps", reads).in(new ContractFiles(root));
    }

    private void write(String file, String content) throws IOException {
        Files.createDirectories(root.resolve(file).getParent());
        Files.writeString(root.resolve(file), content);
    }
}
