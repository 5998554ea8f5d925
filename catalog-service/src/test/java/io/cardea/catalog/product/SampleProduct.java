package io.cardea.catalog.product;

import io.cardea.catalog.benefit.BenefitKind;
import io.cardea.chassis.money.Money;
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
                new Terms.Recurring(Period.ofMonths(1), Period.ofDays(7)),
                List.of(entry(null)));
    }

    static Content punchCard() {
        return new Content(
                "Three entries", new Money(30000, "NOK"), new Terms.OneOff(Period.ofYears(1)), List.of(entry(3)));
    }

    static Content priced(long amount, String currency) {
        return new Content(
                "Monthly",
                new Money(amount, currency),
                monthly().terms(),
                monthly().benefits());
    }

    static Content on(Terms terms) {
        return new Content("Monthly", monthly().price(), terms, monthly().benefits());
    }

    static Product onSale(Content content) {
        return with(1, content, ProductStatus.ON_SALE);
    }

    static Product with(int version, Content content, ProductStatus status) {
        return new Product(
                ID, "entry", content.name(), version, content.price(), content.terms(), content.benefits(), status);
    }

    static ProductBenefit entry(@Nullable Integer entries) {
        return new ProductBenefit(ENTRY, "entry", BenefitKind.ACCESS, List.of(OSLO), entries);
    }
}
