package io.cardea.billing.subscription;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a subscription gives, and to whom.
///
/// @param zone in which its dates begin and end
/// @param dismissed invoices whose money was dealt with elsewhere: they bought nothing
public record Held(
        UUID subscription,
        UUID member,
        String product,
        ZoneId zone,
        @Nullable UUID site,
        List<HeldPeriod> periods,
        List<HeldFreeze> freezes,
        Set<UUID> dismissed) {

    static Held of(BilledSubscription facts) {
        return new Held(
                facts.id(),
                facts.member(),
                facts.product(),
                facts.zone(),
                facts.site(),
                facts.access().periods(),
                facts.access().freezes(),
                facts.dismissed());
    }

    /// The period that an invoice bought.
    public Optional<HeldPeriod> boughtBy(UUID invoice) {
        return periods.stream()
                .filter(period -> invoice.equals(period.invoice()))
                .findFirst();
    }
}
