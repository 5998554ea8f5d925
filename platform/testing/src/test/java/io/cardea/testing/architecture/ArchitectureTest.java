package io.cardea.testing.architecture;

import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// The kit keeps those of its own rules that are not about services.
class ArchitectureTest {

    private static final Set<String> KEPT = Set.of(
            "slices are free of cycles",
            "every package is null-marked",
            "no name says nothing",
            "most types are package-private");

    @TestFactory
    Stream<DynamicTest> the_kit_keeps_its_own_rules() {
        var rules = ArchitectureRules.of("io.cardea.testing");
        var classes = rules.imported();
        var kept = rules.rules().entrySet().stream()
                .filter(rule -> KEPT.contains(rule.getKey()))
                .map(rule -> DynamicTest.dynamicTest(
                        rule.getKey(), () -> rule.getValue().check(classes)));
        return Stream.concat(kept, SourceShape.of(Path.of("src/main/java")).tests());
    }
}
