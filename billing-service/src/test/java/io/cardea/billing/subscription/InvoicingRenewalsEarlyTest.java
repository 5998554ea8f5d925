package io.cardea.billing.subscription;

import static io.cardea.billing.subscription.Subscriptions.ANCHOR;
import static io.cardea.billing.subscription.Subscriptions.PRICE;
import static io.cardea.billing.subscription.Subscriptions.freezeFee;
import static io.cardea.billing.subscription.Subscriptions.owing;
import static io.cardea.billing.subscription.Subscriptions.pending;
import static io.cardea.billing.subscription.Subscriptions.period;
import static io.cardea.billing.subscription.Subscriptions.running;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class InvoicingRenewalsEarlyTest {

    private static final LocalDate FIRST_RENEWAL = ANCHOR.plusMonths(1);

    @Test
    void a_renewal_is_invoiced_so_many_days_before_it_begins() {
        assertThat(invoiceOn(EarlyRenewals.of(running(1), 7))).isEqualTo(FIRST_RENEWAL.minusDays(7));
    }

    @Test
    void never_more_than_half_of_a_period_before() {
        assertThat(invoiceOn(EarlyRenewals.of(running(1), 60))).isEqualTo(FIRST_RENEWAL.minusDays(15));
    }

    @Test
    void what_somebody_asked_for_earlier_keeps_its_day() {
        var asked = owing(period(1, PRICE, FIRST_RENEWAL.minusDays(10)));

        assertThat(EarlyRenewals.isAmong(asked)).isFalse();
        assertThat(EarlyRenewals.of(asked, 7)).isEqualTo(asked);
    }

    @Test
    void a_first_period_is_no_renewal() {
        assertThat(EarlyRenewals.isAmong(pending())).isFalse();
    }

    @Test
    void what_a_freeze_costs_keeps_its_day() {
        assertThat(EarlyRenewals.isAmong(owing(freezeFee(FIRST_RENEWAL)))).isFalse();
    }

    private static @Nullable LocalDate invoiceOn(BilledSubscription facts) {
        return facts.owed().getFirst().invoiceOn();
    }
}
