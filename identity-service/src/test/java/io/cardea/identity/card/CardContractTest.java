package io.cardea.identity.card;

import io.cardea.chassis.json.HouseStyle;
import io.cardea.testing.contract.ConsumerContract;
import io.cardea.testing.contract.EventContract;
import org.junit.jupiter.api.Test;

class CardContractTest {

    @Test
    void cards_are_published_as_the_contract_says() {
        EventContract.<Card, CardChange>of(HouseStyle.mapper(), "identity.cards", "card", CardChange.class)
                .sample(SampleCard.active(), new CardChange.Issued())
                .sample(SampleCard.replacement(), new CardChange.Issued())
                .sample(SampleCard.ofStaff(), new CardChange.StaffChanged())
                .sample(SampleCard.active().speaking("de"), new CardChange.LanguageChanged())
                .sample(SampleCard.blocked(), new CardChange.Blocked("lost"))
                .sample(SampleCard.replaced(), new CardChange.Replaced(SampleCard.NEXT))
                .verify();
    }

    @Test
    void every_example_of_a_subscription_can_be_read() {
        ConsumerContract.of(
                        HouseStyle.mapper(),
                        "subscription.subscriptions",
                        SubscriptionSubscriber.SubscriptionEvent.class)
                .verify();
    }
}
