package io.cardea.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProvingAnEventContractTest {

    private static final ObjectMapper MAPPER =
            new ObjectMapper().setDefaultPropertyInclusion(JsonInclude.Include.NON_ABSENT);
    private static final UUID ID = UUID.fromString("0199a1c0-0000-7000-8000-000000000001");
    private static final Lamp DARK = new Lamp(ID, Colour.RED, List.of(new Bulb(40)), null);
    private static final Lamp LIT = new Lamp(ID, Colour.GREEN, List.of(new Bulb(40)), "kitchen");

    @TempDir
    private Path root;

    enum Colour {
        RED,
        GREEN
    }

    record Bulb(int watts) {}

    record Lamp(
            UUID id,
            Colour colour,
            List<Bulb> bulbs,
            @Nullable String room) {}

    sealed interface LampChange {
        record Made() implements LampChange {}

        record SwitchedOn(String by) implements LampChange {}
    }

    @BeforeEach
    void draft_the_files() {
        System.setProperty("contracts.write", "true");
        bothSamples().verify();
        System.clearProperty("contracts.write");
    }

    @AfterEach
    void stop_drafting() {
        System.clearProperty("contracts.write");
    }

    @Test
    void drafted_files_agree_with_the_code_they_were_drafted_from() {
        assertThatCode(() -> bothSamples().verify()).doesNotThrowAnyException();
    }

    @Test
    void an_example_is_the_whole_record_with_headers_and_key() {
        var example = ContractFiles.json(topic().resolve("examples/switched-on.json"));
        assertThat(example.at("/headers/ce_type").asText()).isEqualTo("cardea.lamp.switched-on.v1");
        assertThat(example.at("/headers/ce_source").asText()).isEqualTo("/light-service");
        assertThat(example.at("/key").asText()).isEqualTo(ID.toString());
        assertThat(example.at("/body/change/by").asText()).isEqualTo("me");
        assertThat(example.at("/body/state/room").asText()).isEqualTo("kitchen");
    }

    @Test
    void a_draft_requires_what_is_not_nullable() {
        var state = ContractFiles.json(topic().resolve("state.schema.json"));
        assertThat(state.path("required")).extracting(node -> node.asText()).containsExactly("id", "colour", "bulbs");
    }

    @Test
    void a_case_without_a_sample_is_found() {
        var contract = contract().sample(DARK, new LampChange.Made());
        assertThatThrownBy(contract::verify).hasMessageContaining("no sample of SwitchedOn");
    }

    @Test
    void a_case_without_a_file_is_found() throws Exception {
        Files.delete(topic().resolve("made.schema.json"));
        assertThatThrownBy(bothSamples()::verify).hasMessageContaining("no file made.schema.json");
    }

    @Test
    void a_file_without_a_case_is_found() throws Exception {
        Files.copy(topic().resolve("made.schema.json"), topic().resolve("sold.schema.json"));
        assertThatThrownBy(bothSamples()::verify).hasMessageContaining("no case for the file sold.schema.json");
    }

    @Test
    void a_property_that_no_schema_declares_is_found() {
        change(
                "state.schema.json",
                schema -> ((ObjectNode) schema.at("/properties/bulbs/items/properties")).remove("watts"));
        assertThatThrownBy(bothSamples()::verify).hasMessageContaining("no schema declares /state/bulbs/*/watts");
    }

    @Test
    void a_declared_property_that_no_sample_carries_is_found() {
        change("state.schema.json", schema -> ((ObjectNode) schema.at("/properties")).putObject("height"));
        assertThatThrownBy(bothSamples()::verify)
                .hasMessageContaining("no sample carries state.schema.json#/properties/height");
    }

    @Test
    void a_value_that_breaks_its_schema_is_found() {
        change(
                "state.schema.json",
                schema -> ((ObjectNode) schema.at("/properties/colour"))
                        .putArray("enum")
                        .add("RED"));
        assertThatThrownBy(bothSamples()::verify).hasMessageContaining("switched-on breaks its schema");
    }

    @Test
    void an_example_that_the_code_does_not_write_is_found() {
        change("examples/made.json", example -> ((ObjectNode) example.at("/body/state")).put("colour", "GREEN"));
        assertThatThrownBy(bothSamples()::verify).hasMessageContaining("made.json is not what the code writes");
    }

    private EventContract<Lamp, LampChange> contract() {
        return EventContract.<Lamp, LampChange>of(MAPPER, "light.lamps", "lamp", LampChange.class)
                .in(new ContractFiles(root));
    }

    private EventContract<Lamp, LampChange> bothSamples() {
        return contract().sample(DARK, new LampChange.Made()).sample(LIT, new LampChange.SwitchedOn("me"));
    }

    private Path topic() {
        return root.resolve("events/light.lamps");
    }

    private void change(String file, java.util.function.Consumer<com.fasterxml.jackson.databind.JsonNode> edit) {
        var content = ContractFiles.json(topic().resolve(file));
        edit.accept(content);
        ContractFiles.write(topic().resolve(file), content);
    }
}
