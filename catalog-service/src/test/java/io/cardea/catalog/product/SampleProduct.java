package io.cardea.catalog.product;

import io.cardea.catalog.benefit.BenefitKind;
import io.cardea.chassis.money.Money;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Products that tests begin with.
final class SampleProduct {

    static final UUID ID = UUID.fromString("0199a1c0-0000-7000-8000-00000000b001");
    static final UUID ENTRY = UUID.fromString("0199a1c0-0000-7000-8000-00000000be01");
    static final UUID OSLO = UUID.fromString("0199a1c0-0000-7000-8000-000000000051");

    private SampleProduct() {}

    static Content monthly() {
        return new Content(
                "Monthly",
                new Money(49900, "NOK"),
                new Terms.Recurring(Period.ofMonths(1), Period.ofDays(7), null),
                List.of(entry(null)),
                Rules.USUAL,
                null);
    }

    /// Monthly, with a tax.
    static Content taxed(Tax.Category category, int rate) {
        var monthly = monthly();
        return new Content(
                monthly.name(),
                monthly.price(),
                monthly.terms(),
                monthly.benefits(),
                monthly.rules(),
                new Tax(category, rate, Tax.Prices.NET));
    }

    /// Monthly, on Mondays from six to four, but not on the first of May.
    static Content offPeak() {
        var mondays = new BenefitHours(
                List.of(new BenefitHours.Hours(DayOfWeek.MONDAY, LocalTime.of(6, 0), LocalTime.of(16, 0))),
                List.of(LocalDate.of(2027, 5, 1)));
        var entry = new ProductBenefit(ENTRY, "entry", BenefitKind.ACCESS, List.of(OSLO), null, mondays);
        return new Content("Off-peak", new Money(29900, "NOK"), monthly().terms(), List.of(entry), Rules.USUAL, null);
    }

    static Content punchCard() {
        return new Content(
                "Three entries",
                new Money(30000, "NOK"),
                new Terms.OneOff(Period.ofYears(1), null, null),
                List.of(entry(3)),
                Rules.USUAL,
                null);
    }

    /// From June to September, the same for everybody, with a friend.
    static Content summer() {
        return new Content(
                "Summer",
                new Money(150000, "NOK"),
                new Terms.OneOff(Period.ofYears(10), LocalDate.of(2027, 9, 1), null),
                List.of(entry(null)),
                new Rules(new Rules.Start.Fixed(LocalDate.of(2027, 6, 1)), null, null, null, 1, null),
                null);
    }

    /// A year that nobody leaves, after a fortnight for nothing; it may be frozen for a month a year, for a
    /// fee.
    static Content committed() {
        return new Content(
                "A year",
                new Money(39900, "NOK"),
                new Terms.Recurring(Period.ofMonths(1), Period.ofDays(7), Period.ofYears(1)),
                List.of(entry(null)),
                new Rules(
                        new Rules.Start.Chosen(),
                        Period.ofDays(14),
                        new Rules.Freezing(true, 30, true, new Money(5000, "NOK")),
                        Rules.Refund.UNUSED_DAYS,
                        null,
                        null),
                null);
    }

    static Content today() {
        return ruled(
                monthly(),
                new Rules(
                        new Rules.Start.AtOnce(),
                        null,
                        null,
                        null,
                        null,
                        List.of(Rules.PaymentMethod.CARD_ON_FILE),
                        null,
                        Rules.OnRefund.END_PERIOD));
    }

    static Content endless(Terms.Endless why, @Nullable Integer entries) {
        return new Content(
                "Endless",
                new Money(99900, "NOK"),
                new Terms.OneOff(Terms.OneOff.AS_GOOD_AS_FOR_EVER, null, why),
                List.of(entry(entries)),
                new Rules(new Rules.Start.FirstUse(Period.ofMonths(6)), null, null, null, null, null, 3, null),
                null);
    }

    /// Twelve months at once, a fifth cheaper than one by one.
    static Content prepaidYear() {
        var year = new Terms.Recurring(Period.ofYears(1), Period.ofDays(7), null);
        var units = new Prepaid(12, Period.ofMonths(1), monthly().price(), null, 2000);
        return prepaid(new Money(479_040, "NOK"), year, List.of(entry(null)), units);
    }

    /// A punch card of eleven entries for the price of ten.
    static Content tenAndOneFree() {
        var units = new Prepaid(11, null, new Money(12_000, "NOK"), 1, null);
        return prepaid(new Money(120_000, "NOK"), punchCard().terms(), List.of(entry(11)), units);
    }

    static Content prepaid(Money price, Terms terms, List<ProductBenefit> benefits, Prepaid units) {
        return new Content("Prepaid", price, terms, benefits, Rules.USUAL, null, units);
    }

    static Content ruled(Content content, Rules rules) {
        return new Content(content.name(), content.price(), content.terms(), content.benefits(), rules, null);
    }

    static Content priced(long amount, String currency) {
        return new Content(
                "Monthly",
                new Money(amount, currency),
                monthly().terms(),
                monthly().benefits(),
                Rules.USUAL,
                null);
    }

    static Content on(Terms terms) {
        return new Content("Monthly", monthly().price(), terms, monthly().benefits(), Rules.USUAL, null);
    }

    static Product onSale(Content content) {
        return with(1, content, ProductStatus.ON_SALE);
    }

    static Product with(int version, Content content, ProductStatus status) {
        return new Product(
                ID,
                "entry",
                content.name(),
                version,
                content.price(),
                content.terms(),
                content.benefits(),
                content.rules(),
                content.tax(),
                content.prepaid(),
                status);
    }

    static ProductBenefit entry(@Nullable Integer entries) {
        return new ProductBenefit(ENTRY, "entry", BenefitKind.ACCESS, List.of(OSLO), entries, null);
    }
}
