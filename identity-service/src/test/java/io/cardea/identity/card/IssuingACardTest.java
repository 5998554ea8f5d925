package io.cardea.identity.card;

import static org.assertj.core.api.Assertions.assertThat;

import io.cardea.chassis.journal.Decision;
import io.cardea.chassis.journal.Decision.Changed;
import io.cardea.chassis.journal.Decision.Refused;
import io.cardea.chassis.journal.Decision.Unchanged;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IssuingACardTest {

    private static Decision<Card, CardChange> issue(UUID member, KnownSubscription subscription, UUID... sharing) {
        return Card.issue(SampleCard.ID, member, subscription, List.of(sharing), "04A1B2C3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PENDING", "ACTIVE", "GRACE", "FROZEN", "REVIEW"})
    void a_card_is_issued_while_the_subscription_leads_to_something(String status) {
        var decision = issue(SampleCard.KARI, SampleCard.subscription(status));

        assertThat(decision).isEqualTo(new Changed<>(SampleCard.active(), new CardChange.Issued()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"EXPIRED", "CANCELLED"})
    void no_card_is_issued_on_a_subscription_that_is_over(String status) {
        var decision = issue(SampleCard.KARI, SampleCard.subscription(status));

        assertThat(decision)
                .isEqualTo(new Refused<>(new CardRefusal.SubscriptionOver(SampleCard.SUBSCRIPTION, status)));
    }

    @Test
    void no_card_is_issued_on_the_subscription_of_another_member() {
        var other = new UUID(0, 1);

        var decision = issue(other, SampleCard.subscription("ACTIVE"));

        assertThat(decision)
                .isEqualTo(new Refused<>(new CardRefusal.NotTheirSubscription(other, SampleCard.SUBSCRIPTION)));
    }

    @Test
    void a_card_is_issued_to_somebody_in_the_group_that_shares_the_subscription() {
        var nils = new UUID(0, 1);

        var decision = issue(nils, SampleCard.subscription("ACTIVE"), SampleCard.KARI, nils);

        assertThat(decision)
                .isInstanceOfSatisfying(
                        Changed.class,
                        changed ->
                                assertThat(changed.state()).extracting("member").isEqualTo(nils));
    }

    @Test
    void a_subscription_that_is_over_gives_its_group_no_cards_either() {
        var nils = new UUID(0, 1);

        assertThat(issue(nils, SampleCard.subscription("EXPIRED"), nils))
                .isEqualTo(new Refused<>(new CardRefusal.SubscriptionOver(SampleCard.SUBSCRIPTION, "EXPIRED")));
    }

    @Test
    void a_lost_card_is_blocked_with_the_reason() {
        assertThat(SampleCard.active().block("lost"))
                .isEqualTo(new Changed<>(SampleCard.blocked(), new CardChange.Blocked("lost")));
    }

    @Test
    void a_blocked_card_stays_as_it_is() {
        assertThat(SampleCard.blocked().block("again")).isEqualTo(new Unchanged<>());
    }

    @Test
    void a_replaced_card_is_blocked_and_names_its_successor() {
        assertThat(SampleCard.active().giveWayTo(SampleCard.NEXT))
                .isEqualTo(new Changed<>(SampleCard.replaced(), new CardChange.Replaced(SampleCard.NEXT)));
    }

    @Test
    void a_card_blocked_by_telephone_is_replaced_at_the_desk() {
        assertThat(SampleCard.blocked().giveWayTo(SampleCard.NEXT))
                .isEqualTo(new Changed<>(SampleCard.replaced(), new CardChange.Replaced(SampleCard.NEXT)));
    }

    @Test
    void a_card_is_replaced_only_once() {
        var third = new UUID(0, 3);

        assertThat(SampleCard.replaced().giveWayTo(third))
                .isEqualTo(new Refused<>(new CardRefusal.AlreadyReplaced(SampleCard.ID, SampleCard.NEXT)));
    }

    @Test
    void the_successor_is_of_the_same_member_and_subscription() {
        assertThat(SampleCard.active().successor(SampleCard.NEXT, "04D4E5F6")).isEqualTo(SampleCard.replacement());
    }
}
