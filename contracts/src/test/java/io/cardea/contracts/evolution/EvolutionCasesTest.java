package io.cardea.contracts.evolution;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// The table of `evolution-cases.json` is the specification; the checker has to agree with every line.
class EvolutionCasesTest {

    private static final String WIDENS = "widens";
    private static final String BREAKS = "breaks";

    private final List<JsonNode> cases = cases();

    @TestFactory
    Stream<DynamicTest> each_case_gets_its_verdict() {
        return cases.stream()
                .map(each -> DynamicTest.dynamicTest(each.path("name").asText(), () -> {
                    var changes = changes(each);
                    assertThat(changes.found()).map(Change::toString).containsExactlyElementsOf(expected(each));
                    assertThat(changes.breaking().isEmpty() ? WIDENS : BREAKS)
                            .isEqualTo(each.path("verdict").asText());
                }));
    }

    @Test
    void every_kind_of_change_has_a_case() {
        var kinds = cases.stream()
                .flatMap(each -> expected(each).stream())
                .map(change -> ChangeKind.valueOf(change.split(" ")[0]))
                .toList();
        assertThat(kinds).containsAll(EnumSet.complementOf(EnumSet.of(ChangeKind.FILE_REMOVED)));
    }

    @Test
    void the_table_has_no_name_twice() {
        assertThat(cases).map(each -> each.path("name").asText()).doesNotHaveDuplicates();
    }

    private static Changes changes(JsonNode each) {
        var before = each.path("before");
        var after = each.path("after");
        return switch (each.path("on").asText()) {
            case "api" -> OpenApiDiff.between(before, after);
            case "problems" -> ProblemDiff.between(before, after);
            case "event" -> schemas(Side.EVENT, before, after);
            case "response" -> schemas(Side.RESPONSE, before, after);
            case "request" -> schemas(Side.REQUEST, before, after);
            default -> throw new IllegalArgumentException("on what? " + each);
        };
    }

    private static Changes schemas(Side side, JsonNode before, JsonNode after) {
        var changes = new Changes(side);
        new SchemaDiff(References.within(before), References.within(after), changes).compare(before, after, "");
        return changes;
    }

    private static List<String> expected(JsonNode each) {
        return StreamSupport.stream(each.path("changes").spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    private static List<JsonNode> cases() {
        try (var table = EvolutionCasesTest.class.getResourceAsStream("/evolution-cases.json")) {
            return Arrays.asList(new ObjectMapper().readValue(table, JsonNode[].class));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
