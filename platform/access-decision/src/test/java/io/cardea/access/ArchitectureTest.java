package io.cardea.access;

import io.cardea.testing.architecture.ArchitectureRules;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Pure from end to end; all of it is there to be used by others.
class ArchitectureTest {

    @TestFactory
    Stream<DynamicTest> the_rules_of_the_house_hold() {
        return ArchitectureRules.of("io.cardea.access")
                .except("most types are package-private")
                .tests();
    }
}
