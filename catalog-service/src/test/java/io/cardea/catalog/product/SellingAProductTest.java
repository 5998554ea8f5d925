package io.cardea.catalog.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cardea.chassis.journal.Decision;
import io.cardea.chassis.journal.Decision.Changed;
import io.cardea.chassis.journal.Decision.Refused;
import io.cardea.chassis.journal.Decision.Unchanged;
import io.cardea.chassis.money.Money;
import io.cardea.testing.cases.SeededCases;
import java.time.Period;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SellingAProductTest {

    @Test
    void a_product_begins_with_version_one_on_sale() {
        var decision = Product.publish(SampleProduct.ID, "entry", SampleProduct.monthly());

        assertThat(decision)
                .isEqualTo(new Changed<>(SampleProduct.onSale(SampleProduct.monthly()), new ProductChange.Published()));
    }

    @Test
    void a_revision_makes_the_next_version() {
        var dearer = SampleProduct.priced(54900, "NOK");

        var decision = SampleProduct.onSale(SampleProduct.monthly()).revise(dearer);

        assertThat(decision)
                .isEqualTo(new Changed<>(
                        SampleProduct.with(2, dearer, ProductStatus.ON_SALE), new ProductChange.Revised()));
    }

    @Test
    void the_same_content_makes_no_version() {
        assertThat(SampleProduct.onSale(SampleProduct.monthly()).revise(SampleProduct.monthly()))
                .isEqualTo(new Unchanged<>());
    }

    @Test
    void a_withdrawn_product_is_not_revised() {
        var withdrawn = SampleProduct.with(1, SampleProduct.monthly(), ProductStatus.WITHDRAWN);

        assertThat(withdrawn.revise(SampleProduct.punchCard()))
                .isEqualTo(new Refused<>(new ProductRefusal.Withdrawn(SampleProduct.ID)));
    }

    @Test
    void withdrawing_keeps_the_version_and_happens_once() {
        var withdrawn = SampleProduct.with(1, SampleProduct.monthly(), ProductStatus.WITHDRAWN);

        assertThat(SampleProduct.onSale(SampleProduct.monthly()).withdraw())
                .isEqualTo(new Changed<>(withdrawn, new ProductChange.Withdrawn()));
        assertThat(withdrawn.withdraw()).isEqualTo(new Unchanged<>());
    }

    @ParameterizedTest
    @CsvSource({"0,NOK", "4900,JPY", "1250,KWD", "10000000000,EUR"})
    void prices_are_minor_units_of_any_currency(long amount, String currency) {
        assertThat(SampleProduct.priced(amount, currency).refusal()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, 10_000_000_001L, Long.MAX_VALUE, Long.MIN_VALUE})
    void impossible_prices_are_refused(long amount) {
        assertThat(SampleProduct.priced(amount, "NOK").refusal())
                .contains(new ProductRefusal.PriceImpossible(new Money(amount, "NOK")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"XYZ", "nok", "", "KRONER"})
    void a_currency_that_iso_4217_does_not_know_is_none(String currency) {
        assertThatThrownBy(() -> new Money(1, currency)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({"P1M,P7D", "P7D,P0D", "P1Y,P30D", "P1M,P27D"})
    void recurring_terms_have_a_grace_that_is_shorter_than_the_interval(String interval, String grace) {
        assertThat(SampleProduct.on(recurring(interval, grace)).refusal()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "P0D,P0D,terms.interval",
        "P-1M,P0D,terms.interval",
        "P1M-1D,P0D,terms.interval",
        "P11Y,P7D,terms.interval",
        "P1M,P28D,terms.grace",
        "P7D,P7D,terms.grace",
        "P1M,P-1D,terms.grace"
    })
    void impossible_recurring_terms_are_refused(String interval, String grace, String field) {
        assertThat(SampleProduct.on(recurring(interval, grace)).refusal())
                .hasValueSatisfying(refusal -> assertThat(refusal.field()).isEqualTo(field));
    }

    @Test
    void an_empty_duration_is_refused() {
        assertThat(SampleProduct.on(new Terms.OneOff(Period.ZERO, null, null)).refusal())
                .hasValueSatisfying(refusal -> assertThat(refusal.field()).isEqualTo("terms.duration"));
    }

    @ParameterizedTest
    @CsvSource({"S,0", "S,10001", "S,-1", "Z,1", "E,2500", "O,2500"})
    void a_tax_whose_rate_does_not_fit_its_category_is_refused(Tax.Category category, int rate) {
        assertThat(SampleProduct.taxed(category, rate).refusal())
                .contains(new ProductRefusal.TaxImpossible(category.name(), rate));
    }

    @ParameterizedTest
    @CsvSource({"S,1", "S,10000", "Z,0", "E,0", "O,0"})
    void a_tax_whose_rate_fits_its_category_is_taken(Tax.Category category, int rate) {
        assertThat(SampleProduct.taxed(category, rate).refusal()).isEmpty();
    }

    @Test
    void another_tax_makes_another_version() {
        var decision = SampleProduct.onSale(SampleProduct.monthly()).revise(SampleProduct.taxed(Tax.Category.S, 2500));

        assertThat(decision).isInstanceOf(Decision.Changed.class);
    }

    @Test
    void a_benefit_is_given_once() {
        var twice = new Content(
                "Twice",
                new Money(1, "NOK"),
                SampleProduct.monthly().terms(),
                List.of(SampleProduct.entry(null), SampleProduct.entry(3)),
                Rules.USUAL,
                null);

        assertThat(twice.refusal()).contains(new ProductRefusal.BenefitTwice());
    }

    @Test
    void versions_count_the_revisions_that_changed_something() {
        SeededCases.times(200).check(random -> {
            var product = SampleProduct.onSale(SampleProduct.monthly());
            int changes = 0;
            for (int i = 0; i < 20; i++) {
                var decision = product.revise(SampleProduct.priced(random.nextInt(3), "NOK"));
                if (decision instanceof Decision.Changed<Product, ProductChange>(Product next, ProductChange revised)) {
                    product = next;
                    changes++;
                }
            }
            assertThat(product.productVersion()).isEqualTo(1 + changes);
        });
    }

    private static Terms recurring(String interval, String grace) {
        return new Terms.Recurring(Period.parse(interval), Period.parse(grace), null);
    }
}
