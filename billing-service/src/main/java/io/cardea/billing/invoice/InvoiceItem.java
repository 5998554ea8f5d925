package io.cardea.billing.invoice;

import io.cardea.billing.tax.Tax;
import io.cardea.billing.tax.TaxedAmount;
import io.cardea.chassis.money.Money;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a subscription owes for one of its charges; subscription and charge identify it.
///
/// @param charge the key of the charge: `period/3`, `change/<id>`, `freeze/<id>`
/// @param periodIndex of the period that it belongs to
/// @param start first local date that it is for, in the subscription's zone
/// @param end the local date after the last
/// @param price as the subscription says it, with or without the tax
/// @param tax absent where nobody said anything of tax
public record InvoiceItem(
        UUID subscription,
        UUID member,
        String charge,
        int periodIndex,
        LocalDate start,
        LocalDate end,
        String text,
        Money price,
        @Nullable Tax tax) {

    /// Is it the price of a period, and nothing besides?
    public boolean isPeriod() {
        return charge.equals("period/" + periodIndex);
    }

    /// Is it for something that was done, such as a freeze, and not for days?
    public boolean isFee() {
        return charge.startsWith("freeze/");
    }

    /// The price with its tax apart, where somebody said something of tax.
    public Optional<TaxedAmount> taxed() {
        return Optional.ofNullable(tax).map(said -> said.on(price));
    }
}
