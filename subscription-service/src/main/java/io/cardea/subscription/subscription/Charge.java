package io.cardea.subscription.subscription;

import io.cardea.chassis.money.Money;
import io.cardea.subscription.terms.Agreement;
import io.cardea.subscription.terms.Prepaid;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// An amount that should be invoiced, or credited where it is negative.
///
/// @param key names it within the subscription, for good: `period/3`, `change/<id>`, `freeze/<id>`, `cancellation`
/// @param index of the period that it belongs to
/// @param start the first day that it is for
/// @param end the day after the last one
/// @param invoiceOn the day from which on it is to be invoiced; at once when absent
/// @param product what it is for, where that is another one than the subscription's own at present
/// @param prepaid what makes up its amount, where that is the whole price of several units
public record Charge(
        String key,
        Kind kind,
        int index,
        LocalDate start,
        LocalDate end,
        Money amount,
        @Nullable LocalDate invoiceOn,
        @Nullable ProductMessage product,
        @Nullable Prepaid prepaid) {

    /// One that is not over several units.
    public Charge(
            String key,
            Kind kind,
            int index,
            LocalDate start,
            LocalDate end,
            Money amount,
            @Nullable LocalDate invoiceOn,
            @Nullable ProductMessage product) {
        this(key, kind, index, start, end, amount, invoiceOn, product, null);
    }

    /// The key of what a cancellation gives back.
    public static final String CANCELLATION = "cancellation";

    /// What it is for.
    public enum Kind {
        PERIOD,
        /// Days left that cost another price since the product was changed.
        CHANGE,
        FREEZE,
        /// Days left that are given back.
        REFUND
    }

    /// The same, to be invoiced from another day on.
    public Charge invoicedOn(@Nullable LocalDate day) {
        return new Charge(key, kind, index, start, end, amount, day, product, prepaid);
    }

    /// The same, for what is agreed then.
    public Charge under(Agreement agreement, Agreement present) {
        var other = agreement.isSameAs(present) ? null : ProductMessage.of(agreement);
        return new Charge(key, kind, index, start, end, amount, invoiceOn, other, prepaid);
    }

    /// The same, made up of several units, if that is all that it is over.
    public Charge madeUpBy(Agreement agreement) {
        return amount.equals(agreement.price())
                ? new Charge(key, kind, index, start, end, amount, invoiceOn, product, agreement.prepaid())
                : this;
    }

    public static String periodKey(int index) {
        return "period/" + index;
    }
}
