package io.cardea.entitlement.balance;

import static org.assertj.core.api.Assertions.assertThat;

import io.cardea.chassis.journal.Decision;
import io.cardea.entitlement.Facts;
import io.cardea.entitlement.grant.BenefitSchedule;
import io.cardea.entitlement.grant.Grant;
import io.cardea.entitlement.meter.MeterEvent;
import io.cardea.entitlement.subscription.SubscriptionFacts;
import io.cardea.entitlement.subscription.SubscriptionFacts.Benefit;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ChangingTheProductTest {

    private static final Benefit TEN_ENTRIES = new Benefit(Facts.ENTRY, "ACCESS", List.of(), 10);
    private static final Benefit FIVE_SAUNAS = new Benefit(Facts.SAUNA, "ACCESS", List.of(), 5);
    private static final MeterEvent BEFORE = Facts.use(1, "2027-01-05T12:00:00Z");
    private static final MeterEvent AFTER = Facts.use(2, "2027-01-20T12:00:00Z");

    private static SubscriptionFacts january(UUID now, int entries, Benefit before) {
        return Facts.membership()
                .with(now, entries)
                .period("2027-01-01", "2027-02-01")
                .toldAfterAChange("2027-01-15", before);
    }

    private static Balance balance(SubscriptionFacts facts, Benefit benefit, MeterEvent... uses) {
        return Balance.empty(facts.id(), facts.member(), benefit.benefit(), AFTER.at())
                .with(
                        BenefitSchedule.due(facts, benefit),
                        Charges.of(facts, benefit.benefit(), List.of(uses)),
                        AFTER.at());
    }

    @Test
    void more_of_the_same_counts_what_was_used_of_it_before() {
        var facts = january(Facts.ENTRY, 20, TEN_ENTRIES);

        assertThat(balance(facts, TEN_ENTRIES, BEFORE, AFTER).remaining()).isEqualTo(18);
    }

    @Test
    void each_use_is_paid_for_by_what_was_agreed_then() {
        var facts = january(Facts.SAUNA, 5, TEN_ENTRIES);

        assertThat(balance(facts, TEN_ENTRIES, BEFORE, AFTER).used()).isEqualTo(1);
        assertThat(balance(facts, FIVE_SAUNAS, BEFORE, AFTER).used()).isEqualTo(1);
    }

    @Test
    void what_is_no_longer_agreed_ends_on_the_day_of_the_change() {
        var facts = january(Facts.SAUNA, 5, TEN_ENTRIES);

        assertThat(BenefitSchedule.due(facts, TEN_ENTRIES))
                .extracting(Grant::to)
                .containsExactly(Instant.parse("2027-01-14T23:00:00Z"));
    }

    @Test
    void what_is_no_longer_agreed_keeps_its_balance() {
        var facts = january(Facts.SAUNA, 5, TEN_ENTRIES);

        assertThat(Charges.counted(facts))
                .extracting(Benefit::benefit)
                .containsExactlyInAnyOrder(Facts.SAUNA, Facts.ENTRY);
    }

    @Test
    void a_use_that_another_benefit_pays_for_after_all_is_counted_anew() {
        var facts = january(Facts.SAUNA, 5, TEN_ENTRIES);
        var held = balance(facts, TEN_ENTRIES, BEFORE, BEFORE);
        var settlement = new Settlement(BenefitSchedule.due(facts, TEN_ENTRIES), List.of(), AFTER.at());

        var decision = settlement.next(held);

        assertThat(decision)
                .isInstanceOfSatisfying(
                        Decision.Changed.class,
                        changed -> assertThat(changed.change()).isEqualTo(new BalanceChange.Recounted(0)));
    }

    @Test
    void what_begins_later_is_left_but_does_not_remain_now() {
        var facts = Facts.punchCard(3).period("2027-06-01", "2028-06-01").told();

        var balance = balance(facts, facts.benefits().getFirst());

        assertThat(balance.remaining()).isZero();
        assertThat(balance.left()).isEqualTo(3);
    }
}
