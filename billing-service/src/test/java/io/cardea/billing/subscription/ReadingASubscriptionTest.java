package io.cardea.billing.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import io.cardea.billing.method.AllowedMethod;
import io.cardea.billing.task.TaskKind;
import io.cardea.billing.tax.Tax;
import io.cardea.billing.tax.TaxCategory;
import io.cardea.chassis.json.HouseStyle;
import io.cardea.chassis.money.Money;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReadingASubscriptionTest {

    private static final String BOUGHT = charge("period/0", "PERIOD", 0, "2026-11-20", "2026-12-20", 49_900, "");
    private static final String OFFERED =
            charge("period/1", "PERIOD", 1, "2026-12-20", "2027-01-20", 49_900, "2026-12-20");
    private static final String NEXT = "\"next\":{\"index\":1,\"start\":\"2026-12-20\",\"end\":\"2027-01-20\"},";

    @Test
    void of_the_periods_only_the_one_for_sale_is_owed() {
        var facts = read("ACTIVE", NEXT + charges(BOUGHT, OFFERED));

        assertThat(facts.owed())
                .containsExactly(new Owed(
                        "period/1",
                        "PERIOD",
                        1,
                        LocalDate.parse("2026-12-20"),
                        LocalDate.parse("2027-01-20"),
                        new Money(49_900, "NOK"),
                        LocalDate.parse("2026-12-20"),
                        null));
    }

    @Test
    void how_it_is_taxed_is_taken_as_it_is_told() {
        var facts = read(
                "ACTIVE",
                ",\"tax\":{\"category\":\"S\",\"rate\":2500,\"prices\":\"NET\"}",
                NEXT + charges(BOUGHT, OFFERED));

        assertThat(facts.tax()).isEqualTo(new Tax(TaxCategory.S, 2500, Tax.Prices.NET));
        assertThat(facts.standing()).isEqualTo(Standing.RUNNING);
    }

    @Test
    void what_is_owed_for_another_product_has_its_name_and_its_tax() {
        var facts = read(
                "ACTIVE",
                ",\"tax\":{\"category\":\"S\",\"rate\":2500,\"prices\":\"NET\"}",
                NEXT + charges(BOUGHT, forAnother("S", 1000)));

        var item = facts.owed().getFirst().item(facts);

        assertThat(item.tax()).isEqualTo(new Tax(TaxCategory.S, 1000, Tax.Prices.GROSS));
        assertThat(item.text()).startsWith("Book club, ");
    }

    @Test
    void another_product_s_tax_that_is_not_understood_is_never_billed_on_a_guess() {
        assertThat(read("ACTIVE", NEXT + charges(BOUGHT, forAnother("AE", 0))).standing())
                .isEqualTo(Standing.HELD);
    }

    @Test
    void a_tax_that_is_not_understood_is_never_billed_on_a_guess() {
        var facts = read(
                "ACTIVE",
                ",\"tax\":{\"category\":\"AE\",\"rate\":0,\"prices\":\"NET\"}",
                NEXT + charges(BOUGHT, OFFERED));

        assertThat(facts.standing()).isEqualTo(Standing.HELD);
    }

    @Test
    void it_may_be_paid_by_what_its_rules_say() {
        var facts = read("ACTIVE", "\"rules\":{\"paymentMethods\":[\"LINK\"]}," + NEXT + charges(BOUGHT, OFFERED));

        assertThat(facts.paymentTerms().allowed()).containsExactly(AllowedMethod.LINK);
    }

    @Test
    void a_subscription_of_which_nothing_is_said_may_be_paid_by_all() {
        assertThat(read("ACTIVE", NEXT + charges(BOUGHT, OFFERED))
                        .paymentTerms()
                        .allowed())
                .isEqualTo(AllowedMethod.ALL);
    }

    @Test
    void what_a_change_costs_is_owed() {
        var facts = read(
                "ACTIVE", charges(charge("change/1", "CHANGE", 0, "2026-12-01", "2026-12-20", 9_000, "2026-12-01")));

        assertThat(facts.owed()).extracting(Owed::charge).containsExactly("change/1");
    }

    @Test
    void what_is_to_be_given_back_is_a_doubt_and_not_owed() {
        var facts = read(
                "CANCELLED",
                charges(charge("cancellation", "REFUND", 0, "2026-12-01", "2026-12-20", -30_000, "2026-12-01")));

        assertThat(facts.owed()).isEmpty();
        assertThat(facts.doubts())
                .singleElement()
                .satisfies(doubt -> assertThat(doubt.kind()).isEqualTo(TaskKind.REFUND_DUE))
                .satisfies(doubt -> assertThat(doubt.text()).startsWith("Give back 300.00 NOK for 2026-12-01"));
    }

    @Test
    void a_payment_that_does_not_fit_is_a_doubt_with_the_facts_in_view() {
        var facts = read("REVIEW", """
                "endsOn":"2026-12-20","cancellation":{"on":"2026-12-20"},
                "contradictions":[{"why":"PAID_AFTER_CANCELLATION",
                    "invoice":"01931f70-0000-7000-8000-000000000001","period":1,
                    "paid":{"amount":49900,"currency":"NOK"}}],""" + charges());

        assertThat(facts.doubts())
                .singleElement()
                .satisfies(doubt -> assertThat(doubt.kind()).isEqualTo(TaskKind.SUBSCRIPTION_IN_REVIEW))
                .satisfies(doubt -> assertThat(doubt.text())
                        .contains("PAID_AFTER_CANCELLATION", "499.00 NOK", "period 1", "paid until 2026-12-20"));
    }

    @Test
    void a_renewal_of_the_first_release_is_owed_on_its_first_day() {
        var facts = read("ACTIVE", NEXT.replaceFirst(",$", ""));

        assertThat(facts.owed()).extracting(Owed::invoiceOn).containsExactly(LocalDate.parse("2026-12-20"));
    }

    @Test
    void a_first_period_of_the_first_release_is_owed_at_once() {
        var facts = read("PENDING", NEXT.replace("\"index\":1", "\"index\":0").replaceFirst(",$", ""));

        assertThat(facts.owed().getFirst().invoiceOn()).isNull();
    }

    @Test
    void a_period_of_the_first_release_that_begins_after_the_end_is_not_owed() {
        var facts = read("ACTIVE", NEXT + "\"cancellation\":{\"on\":\"2026-12-20\"}");

        assertThat(facts.owed()).isEmpty();
    }

    private static String charges(String... charges) {
        return "\"charges\":[" + String.join(",", charges) + "]";
    }

    private static String charge(
            String key, String kind, int index, String start, String end, long amount, String invoiceOn) {
        String on = invoiceOn.isEmpty() ? "" : ",\"invoiceOn\":\"" + invoiceOn + "\"";
        return """
                {"key":"%s","kind":"%s","index":%d,"start":"%s","end":"%s",
                 "amount":{"amount":%d,"currency":"NOK"}%s}""".formatted(key, kind, index, start, end, amount, on);
    }

    private static String forAnother(String category, int rate) {
        return OFFERED.substring(0, OFFERED.length() - 1) + """
                ,"product":{"name":"Book club","tax":{"category":"%s","rate":%d,"prices":"GROSS"}}}""".formatted(category, rate);
    }

    @Test
    void what_follows_a_trial_is_charged_on_its_first_day() {
        assertThat(afterATrial("").getFirst().chargeOn()).isEqualTo(LocalDate.parse("2026-12-20"));
    }

    @Test
    void what_somebody_wants_to_pay_during_a_trial_is_charged_at_once() {
        var asked = afterATrial(",\"scheduled\":[{\"kind\":\"RENEWAL\",\"askedOn\":\"2026-12-01\"}]");

        assertThat(asked.getFirst().chargeOn()).isNull();
    }

    private static List<Owed> afterATrial(String more) {
        return read("ACTIVE", NEXT + """
                "periods":[{"index":0,"start":"2026-11-20","end":"2026-12-20","source":"TRIAL"}],
                """ + charges(OFFERED) + more).owed();
    }

    private static BilledSubscription read(String status, String more) {
        return read(status, "", more);
    }

    private static BilledSubscription read(String status, String tax, String more) {
        String json = """
                {"state":{"id":"01931f6e-0000-7000-8000-00000000000a","member":"01931f6e-0000-7000-8000-00000000000b",
                "product":{"name":"Monthly"%s},"price":{"amount":49900,"currency":"NOK"},"zone":"Europe/Oslo",
                "status":"%s",%s}}""".formatted(tax, status, more);
        try {
            return HouseStyle.mapper()
                    .readerFor(SubscriptionRecord.class)
                    .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .<SubscriptionRecord>readValue(json)
                    .facts();
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
