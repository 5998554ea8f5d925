package io.cardea.entitlement.arrival;

import io.cardea.chassis.json.HouseStyle;
import io.cardea.testing.contract.ConsumerContract;
import org.junit.jupiter.api.Test;

class ReadingOthersEventsTest {

    private static void reads(String topic, Class<?> message) {
        ConsumerContract.of(HouseStyle.mapper(), topic, message).verify();
    }

    @Test
    void every_example_of_subscriptions_is_read() {
        reads("subscription.subscriptions", SubscriptionConsumer.Message.class);
    }

    @Test
    void every_example_of_cards_is_read() {
        reads("identity.cards", CardConsumer.Message.class);
    }

    @Test
    void every_example_of_groups_is_read() {
        reads("identity.groups", GroupConsumer.Message.class);
    }

    @Test
    void every_example_of_gates_is_read() {
        reads("identity.gates", GateConsumer.Message.class);
    }

    @Test
    void every_example_of_companies_is_read() {
        reads("identity.companies", SiteConsumer.Message.class);
    }

    @Test
    void every_example_of_passages_is_read() {
        reads("access.passages", PassageConsumer.Message.class);
    }
}
