package io.cardea.contracts.evolution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

class ReleasedContractsTest {

    @TestFactory
    Stream<DynamicTest> every_release_has_only_been_widened_since() {
        var present = Edition.present();
        return present.released().stream()
                .map(released -> DynamicTest.dynamicTest(
                        "since " + released.name(),
                        () -> assertThat(EditionDiff.between(released, present).breaking())
                                .isEmpty()));
    }

    @Test
    void an_edition_widens_itself() {
        var present = Edition.present();
        assertThat(EditionDiff.between(present, present).found()).isEmpty();
    }

    @Test
    void an_event_that_is_gone_breaks(@TempDir Path released, @TempDir Path present) throws IOException {
        write(released, "events/light.lamps/made.schema.json", "{}");
        assertThat(EditionDiff.between(new Edition(released), new Edition(present))
                        .breaking())
                .map(Change::toString)
                .containsExactly("FILE_REMOVED events/light.lamps/made.schema.json");
    }

    @Test
    void a_change_of_the_state_breaks_every_event_that_carries_it(@TempDir Path released, @TempDir Path present)
            throws IOException {
        var body = "{\"properties\":{\"state\":{\"$ref\":\"state.schema.json\"}}}";
        for (var edition : new Path[] {released, present}) {
            write(edition, "events/light.lamps/made.schema.json", body);
        }
        write(released, "events/light.lamps/state.schema.json", "{\"properties\":{\"room\":{\"type\":\"string\"}}}");
        write(present, "events/light.lamps/state.schema.json", "{\"properties\":{\"room\":{\"type\":\"integer\"}}}");
        assertThat(EditionDiff.between(new Edition(released), new Edition(present))
                        .breaking())
                .map(Change::toString)
                .containsExactly(
                        "TYPE_CHANGED events/light.lamps/made.schema.json/state/room",
                        "TYPE_CHANGED events/light.lamps/state.schema.json/room");
    }

    @Test
    void a_code_may_move_to_another_service(@TempDir Path released, @TempDir Path present) throws IOException {
        write(released, "problems/one.json", "{\"lamp.broken\":{\"status\":409}}");
        write(present, "problems/two.json", "{\"lamp.broken\":{\"status\":409}}");
        assertThat(EditionDiff.between(new Edition(released), new Edition(present))
                        .breaking())
                .isEmpty();
    }

    private static void write(Path edition, String file, String content) throws IOException {
        Files.createDirectories(edition.resolve(file).getParent());
        Files.writeString(edition.resolve(file), content);
    }
}
