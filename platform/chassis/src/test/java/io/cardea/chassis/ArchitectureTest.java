package io.cardea.chassis;

import io.cardea.testing.architecture.ArchitectureRules;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// The chassis is machinery, there for all services: it has no pure middle to guard, more that is public, and its
/// mechanisms lean on each other. The other rules hold for it as for everybody.
class ArchitectureTest {

    @TestFactory
    Stream<DynamicTest> the_rules_of_the_house_hold() {
        return ArchitectureRules.of("io.cardea.chassis")
                .except(
                        "records, enums and sealed types are pure",
                        "what is neither bean nor adapter is pure",
                        "most types are package-private",
                        "slices are free of cycles")
                .sourcesOfTimeAndChance(
                        "CompanyClocks",
                        "VerifiedTokens",
                        "Sweep",
                        "Relay",
                        "PublisherOverKafka",
                        "Backlog",
                        "Idempotency",
                        "ForgottenAnswers",
                        "ProblemMappers",
                        "Seal")
                .tests();
    }
}
