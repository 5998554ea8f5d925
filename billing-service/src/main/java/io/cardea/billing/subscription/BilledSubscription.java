package io.cardea.billing.subscription;

import io.cardea.billing.invoice.InvoiceItem;
import io.cardea.chassis.money.Money;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The facts of one subscription that billing needs, as of the newest record.
///
/// @param zone in which its dates begin and end
/// @param wanted what the next payment buys; absent when nothing is for sale
/// @param covered indices of the periods that it has, whoever paid for them
/// @param cancelledOn the first local date on which it is cancelled
public record BilledSubscription(
        UUID id,
        UUID member,
        String product,
        Money price,
        ZoneId zone,
        Standing standing,
        @Nullable WantedPeriod wanted,
        Set<Integer> covered,
        @Nullable LocalDate cancelledOn) {

    /// Is the period with this index, which starts on that date, still to be paid for?
    boolean owes(int index, LocalDate start) {
        return !covered.contains(index) && !isCancelledBy(start);
    }

    /// Has it ended by that date?
    boolean isCancelledBy(LocalDate date) {
        return standing == Standing.ENDED || (cancelledOn != null && !cancelledOn.isAfter(date));
    }

    InvoiceItem item(WantedPeriod period) {
        String text =
                "%s, %s to %s".formatted(product, period.start(), period.end().minusDays(1));
        return new InvoiceItem(id, member, period.index(), period.start(), period.end(), text, price);
    }
}
