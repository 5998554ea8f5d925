package io.cardea.testing.architecture;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// The kit keeps its own rules, and so does the local stack, which cannot ask for itself: the kit stands on it. Both
/// run things and wait for them, so there is no pure middle to guard and the time of day is theirs to ask.
class ArchitectureTest {

    private static final String[] ABOUT_DECISIONS = {
        "records, enums and sealed types are pure",
        "what is neither bean nor adapter is pure",
        "time and chance come in as parameters",
        "no service knows another",
    };

    @TestFactory
    Stream<DynamicTest> the_kit_keeps_its_own_rules() {
        return ArchitectureRules.of("io.cardea.testing").except(ABOUT_DECISIONS).tests();
    }

    @TestFactory
    Stream<DynamicTest> the_local_stack_keeps_them_too() {
        return ArchitectureRules.of("io.cardea.stack")
                .except(ABOUT_DECISIONS)
                .tests(Path.of("../local-stack/src/main/java"));
    }
}
