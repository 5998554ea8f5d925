package io.cardea.gateway;

import io.cardea.testing.architecture.ArchitectureRules;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ArchitectureTest {

    @TestFactory
    Stream<DynamicTest> the_rules_of_the_house_hold() {
        return ArchitectureRules.of("io.cardea.gateway")
                .sourcesOfTimeAndChance("RealTime", "ProblemMappers", "ChangeLog", "SigningKey", "SigningKeys")
                .atTheEdge(
                        "AccessGateway",
                        "ChecksOnConnection",
                        "Connection",
                        "FollowSession",
                        "FollowedTopics",
                        "GateCertificate",
                        "Interpretation",
                        "OutgoingRecords",
                        "Outbox",
                        "Progress",
                        "PublishingProducer",
                        "Topics")
                .tests();
    }
}
