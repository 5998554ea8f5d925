package io.cardea.billing;

import io.cardea.testing.architecture.ArchitectureRules;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ArchitectureTest {

    @TestFactory
    Stream<DynamicTest> the_rules_of_the_house_hold() {
        return ArchitectureRules.of("io.cardea.billing")
                .sourcesOfTimeAndChance("FetchReport", "SendQueue", "MailQueue", "SeenEvents", "WebhookResource")
                .atTheEdge("TaskEffect", "RefundFollower", "PaymentFollower", "ExpiryFollower", "LeadTime")
                .tests();
    }
}
