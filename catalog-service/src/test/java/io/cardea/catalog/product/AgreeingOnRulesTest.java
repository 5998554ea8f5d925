package io.cardea.catalog.product;

import static io.cardea.catalog.product.Rules.PaymentMethod.CARD_ON_FILE;
import static io.cardea.catalog.product.Rules.PaymentMethod.LINK;
import static org.assertj.core.api.Assertions.assertThat;

import io.cardea.catalog.product.ProductRequests.FreezingRequest;
import io.cardea.catalog.product.ProductRequests.RulesRequest;
import io.cardea.catalog.product.ProductRequests.TermsRequest;
import io.cardea.chassis.json.HouseStyle;
import io.cardea.chassis.money.Money;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class AgreeingOnRulesTest {

    @Test
    void seasons_trials_commitments_and_endless_products_can_be_sold() {
        assertThat(SampleProduct.summer().refusal()).isEmpty();
        assertThat(SampleProduct.committed().refusal()).isEmpty();
        assertThat(SampleProduct.endless(Terms.Endless.NEVER_ENDS, null).refusal())
                .isEmpty();
        assertThat(SampleProduct.endless(Terms.Endless.UNTIL_USED_UP, 10).refusal())
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource
    void rules_that_contradict_each_other_are_refused(Content content, String field) {
        assertThat(content.refusal())
                .hasValueSatisfying(refusal -> assertThat(refusal.field()).isEqualTo(field));
    }

    static Stream<Arguments> rules_that_contradict_each_other_are_refused() {
        return Stream.of(
                Arguments.of(monthly(trial("P13M")), "rules.trial"),
                Arguments.of(monthly(trial("P0D")), "rules.trial"),
                Arguments.of(monthly(started(trial("P7D"), firstUse("P1M"))), "rules.trial"),
                Arguments.of(monthly(started(trial("P7D"), fixed("2027-06-01"))), "rules.trial"),
                Arguments.of(monthly(started(Rules.USUAL, firstUse("P3Y"))), "rules.start.within"),
                Arguments.of(summer(started(Rules.USUAL, fixed("2027-09-01"))), "rules.start.on"),
                Arguments.of(monthly(fee(-1, "NOK")), "rules.freezing.fee"),
                Arguments.of(monthly(fee(100, "EUR")), "rules.freezing.fee"),
                Arguments.of(monthly(paidBy()), "rules.paymentMethods"),
                Arguments.of(monthly(paidBy(LINK, LINK)), "rules.paymentMethods"),
                Arguments.of(SampleProduct.endless(Terms.Endless.UNTIL_USED_UP, null), "terms.endless"));
    }

    @Test
    void a_product_may_be_for_stored_cards_or_for_links_or_for_both() {
        assertThat(monthly(paidBy(CARD_ON_FILE)).refusal()).isEmpty();
        assertThat(monthly(paidBy(LINK)).refusal()).isEmpty();
        assertThat(monthly(paidBy(LINK, CARD_ON_FILE)).refusal()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"P1D", "P27D", "P11Y", "P-1Y"})
    void a_commitment_lasts_from_one_interval_to_ten_years(String commitment) {
        var terms = new Terms.Recurring(Period.ofMonths(1), Period.ofDays(7), Period.parse(commitment));

        assertThat(SampleProduct.on(terms).refusal())
                .hasValueSatisfying(refusal -> assertThat(refusal.field()).isEqualTo("terms.commitment"));
    }

    @Test
    void what_ends_on_a_date_needs_no_duration_and_what_never_ends_is_given_a_long_one() {
        var season = LocalDate.of(2027, 9, 1);

        assertThat(TermsReading.terms(oneOff(season, null)))
                .isEqualTo(new Terms.OneOff(Period.ofYears(10), season, null));
        assertThat(TermsReading.terms(oneOff(null, Terms.Endless.NEVER_ENDS)))
                .isEqualTo(new Terms.OneOff(Period.ofYears(100), null, Terms.Endless.NEVER_ENDS));
    }

    @ParameterizedTest
    @CsvSource({"P1W, P0D", "P7D, P0D", "P8D, P7D", "P1M, P7D", "P3M, P7D", "P1Y, P7D"})
    void a_grace_of_which_nothing_is_said_is_a_week_where_the_interval_is_longer(Period interval, Period grace) {
        var wish = new ProductRequests.TermsRequest("RECURRING", interval, null, null, null, null, null);

        assertThat(TermsReading.terms(wish)).isEqualTo(new Terms.Recurring(interval, grace, null));
    }

    @Test
    void what_is_not_said_of_freezing_is_as_usual() {
        var said =
                new RulesRequest(null, null, new FreezingRequest(null, 30, null, null), null, null, null, null, null);

        assertThat(RulesReading.rules(said).freezing()).isEqualTo(new Rules.Freezing(true, 30, true, null));
    }

    @Test
    void what_a_refund_does_to_a_period_is_as_it_was_said() {
        var said = new RulesRequest(null, null, null, null, null, null, null, Rules.OnRefund.END_PERIOD);

        assertThat(RulesReading.rules(said).onRefund()).isEqualTo(Rules.OnRefund.END_PERIOD);
    }

    @Test
    void a_product_of_the_first_release_has_the_usual_rules() throws Exception {
        var stored = HouseStyle.mapper().valueToTree(SampleProduct.onSale(SampleProduct.monthly()));
        ((com.fasterxml.jackson.databind.node.ObjectNode) stored).remove("rules");

        assertThat(HouseStyle.mapper().treeToValue(stored, Product.class).rules())
                .isEqualTo(Rules.USUAL);
    }

    private static TermsRequest oneOff(@Nullable LocalDate until, Terms.@Nullable Endless endless) {
        return new TermsRequest("ONE_OFF", null, null, null, null, until, endless);
    }

    private static Content monthly(Rules rules) {
        return SampleProduct.ruled(SampleProduct.monthly(), rules);
    }

    private static Content summer(Rules rules) {
        return SampleProduct.ruled(SampleProduct.summer(), rules);
    }

    private static Rules trial(String length) {
        return new Rules(null, Period.parse(length), null, null, null, null);
    }

    private static Rules started(Rules rules, Rules.Start start) {
        return new Rules(
                start, rules.trial(), rules.freezing(), rules.refund(), rules.participants(), rules.paymentMethods());
    }

    private static Rules paidBy(Rules.PaymentMethod... methods) {
        return new Rules(null, null, null, null, null, List.of(methods));
    }

    private static Rules.Start firstUse(String within) {
        return new Rules.Start.FirstUse(Period.parse(within));
    }

    private static Rules.Start fixed(String on) {
        return new Rules.Start.Fixed(LocalDate.parse(on));
    }

    private static Rules fee(long amount, String currency) {
        return new Rules(
                null, null, new Rules.Freezing(true, null, true, new Money(amount, currency)), null, null, null);
    }
}
