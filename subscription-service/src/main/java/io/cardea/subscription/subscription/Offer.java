package io.cardea.subscription.subscription;

import io.cardea.chassis.money.Money;
import io.cardea.subscription.calendar.Anchor;
import io.cardea.subscription.calendar.Days;
import io.cardea.subscription.facts.Bought;
import io.cardea.subscription.facts.Purchases;
import io.cardea.subscription.terms.Agreement;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What the next payment buys.
///
/// @param index of the period that it buys
/// @param days as they lie if nothing else happens
/// @param anchor from which the boundaries are counted once it is bought
/// @param agreement what holds in these days
/// @param worth what they cost by that agreement
/// @param credit what is left of the days that end for them; absent where none do
/// @param invoiceOn the day from which on it is to be invoiced; at once when absent
public record Offer(
        int index,
        Days days,
        Anchor anchor,
        Agreement agreement,
        Money worth,
        @Nullable Money credit,
        @Nullable LocalDate invoiceOn) {

    /// What has to be paid.
    public Money price() {
        return credit == null ? worth : worth.minus(credit);
    }

    /// The purchases with this one, paid by that invoice.
    ///
    /// @param notBefore the first day, where that is later than the end of what was bought before
    public Purchases boughtBy(UUID invoice, Purchases before, @Nullable LocalDate notBefore) {
        return before.with(Bought.paid(days.count(), invoice, notBefore, worth, credit), anchor);
    }
}
