package io.cardea.gateway.follow;

import io.cardea.gateway.broker.TopicNames;
import io.cardea.testing.contract.ConsumerContract;
import org.junit.jupiter.api.Test;

class ReadingOthersEventsTest {

    @Test
    void passes_are_read() {
        ConsumerContract.of(Messages.JSON, TopicNames.PASSES, Messages.OfPass.class)
                .verify();
    }

    @Test
    void gates_are_read() {
        ConsumerContract.of(Messages.JSON, TopicNames.GATES, Messages.OfGate.class)
                .verify();
    }

    @Test
    void companies_are_read() {
        ConsumerContract.of(Messages.JSON, TopicNames.COMPANIES, Messages.OfCompany.class)
                .verify();
    }

    @Test
    void passages_of_peers_are_read() {
        ConsumerContract.of(Messages.JSON, TopicNames.PASSAGES, Messages.OfPassage.class)
                .verify();
    }
}
