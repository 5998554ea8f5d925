package io.cardea.billing.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.cardea.billing.provider.Keys;
import io.cardea.billing.provider.PaymentOrder;
import io.cardea.billing.provider.ProviderAnswer.Answered;
import io.cardea.billing.provider.ProviderUnderTest;
import io.cardea.billing.provider.ReportLine;
import io.cardea.billing.provider.ReportLine.Movement;
import io.cardea.billing.provider.TestSettings;
import io.cardea.chassis.json.HouseStyle;
import io.cardea.chassis.json.Json;
import io.cardea.chassis.money.Money;
import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ReportingFailedRefundsTest {

    private static final String KEY = "sk_test_failed_refunds_5c1d";
    private static final Money WHOLE = new Money(49_900, "NOK");
    private static final Money PART = new Money(7_000, "NOK");

    private static final PaymentOrder ORDER = new PaymentOrder(
            UUID.randomUUID(),
            WHOLE,
            "Monthly",
            URI.create("http://merchant.example/back"),
            URI.create("http://merchant.example/webhook"));

    private final StripeDouble stripe = new StripeDouble(0, KEY);
    private final StripeProvider provider =
            new StripeProvider(new StripeClients(new TestSettings(stripe.url())), new Json(HouseStyle.mapper()));
    private final Keys keys = ProviderUnderTest.keys(KEY);

    @Test
    void a_refund_that_does_not_arrive_is_in_the_report_as_what_it_is() {
        String session = paid();
        stripe.givesBackByHand(session, PART.amount());
        stripe.refundsFail(session);

        var lines = new ArrayList<ReportLine>();
        var today = LocalDate.now(ZoneOffset.UTC);
        provider.report(keys, today.minusDays(1), today.plusDays(1), lines::addAll);

        assertThat(lines)
                .extracting(ReportLine::movement, ReportLine::amount)
                .containsExactlyInAnyOrder(
                        tuple(Movement.CAPTURED, WHOLE),
                        tuple(Movement.REFUNDED, PART),
                        tuple(Movement.REFUND_FAILED, PART));
    }

    private String paid() {
        if (provider.create(keys, ORDER) instanceof Answered(var word)) {
            stripe.pays(word.reference(), "");
            return word.reference();
        }
        throw new AssertionError("no session");
    }
}
