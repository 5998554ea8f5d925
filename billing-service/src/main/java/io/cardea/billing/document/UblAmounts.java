package io.cardea.billing.document;

import io.cardea.billing.tax.TaxCategory;
import io.cardea.billing.tax.TaxedAmount;
import io.cardea.chassis.money.Money;
import io.cardea.chassis.refusal.Refused;
import java.math.BigDecimal;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.ItemType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.MonetaryTotalType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.PriceType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.TaxCategoryType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.TaxSchemeType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.TaxSubtotalType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.TaxTotalType;
import oasis.names.specification.ubl.schema.xsd.commonbasiccomponents_21.TaxExemptionReasonType;

/// The amounts of an electronic invoice.
final class UblAmounts {

    private static final String VAT = "VAT";
    private static final int MOST_DECIMALS = 2;

    private final Document document;

    UblAmounts(Document document) {
        this.document = document;
    }

    String currency() {
        return document.currency();
    }

    /// EN 16931 knows two decimals. An amount that has a third one has no electronic invoice.
    BigDecimal of(Money money) {
        BigDecimal amount = money.decimal();
        if (amount.stripTrailingZeros().scale() > MOST_DECIMALS) {
            throw new Refused(new DocumentRefusal.NotInThisForm(
                    document.number(), "EN 16931 has two decimals, and %s has three".formatted(amount)));
        }
        return amount.setScale(Math.min(amount.scale(), MOST_DECIMALS));
    }

    TaxTotalType taxTotal() {
        var total = new TaxTotalType();
        total.setTaxAmount(of(document.tax())).setCurrencyID(currency());
        document.taxes().forEach(tax -> total.addTaxSubtotal(subtotal(tax)));
        return total;
    }

    MonetaryTotalType monetaryTotal() {
        var total = new MonetaryTotalType();
        total.setLineExtensionAmount(of(document.net())).setCurrencyID(currency());
        total.setTaxExclusiveAmount(of(document.net())).setCurrencyID(currency());
        total.setTaxInclusiveAmount(of(document.total())).setCurrencyID(currency());
        total.setPrepaidAmount(of(document.total().minus(document.payable()))).setCurrencyID(currency());
        total.setPayableAmount(of(document.payable())).setCurrencyID(currency());
        return total;
    }

    ItemType item(DocumentLine line) {
        var item = new ItemType();
        item.setName(line.text());
        item.addClassifiedTaxCategory(category(line.amount()));
        return item;
    }

    PriceType price(DocumentLine line) {
        var price = new PriceType();
        price.setPriceAmount(of(line.amount().net())).setCurrencyID(currency());
        return price;
    }

    private TaxSubtotalType subtotal(TaxedAmount tax) {
        var subtotal = new TaxSubtotalType();
        subtotal.setTaxableAmount(of(tax.net())).setCurrencyID(currency());
        subtotal.setTaxAmount(of(tax.tax())).setCurrencyID(currency());
        var category = category(tax);
        switch (tax.category()) {
            case E -> category.addTaxExemptionReason(new TaxExemptionReasonType("Exempt from VAT"));
            case O -> category.addTaxExemptionReason(new TaxExemptionReasonType("Not subject to VAT"));
            case S, Z -> {}
        }
        subtotal.setTaxCategory(category);
        return subtotal;
    }

    private static TaxCategoryType category(TaxedAmount tax) {
        var scheme = new TaxSchemeType();
        scheme.setID(VAT);
        var category = new TaxCategoryType();
        category.setID(tax.category().name());
        if (tax.category() != TaxCategory.O) {
            category.setPercent(BigDecimal.valueOf(tax.rate(), 2));
        }
        category.setTaxScheme(scheme);
        return category;
    }
}
