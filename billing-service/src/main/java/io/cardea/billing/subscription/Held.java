package io.cardea.billing.subscription;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a subscription gives, and to whom.
///
/// @param zone in which its dates begin and end
/// @param opens the days on which a gate may open by what was bought, frozen ones included
/// @param runsAhead those on which it may open although the next period is not paid yet
/// @param cancelledOn the first date on which it is cancelled
/// @param dismissed invoices whose money was dealt with elsewhere: they bought nothing
public record Held(
        UUID subscription,
        UUID member,
        String product,
        ZoneId zone,
        @Nullable UUID site,
        List<HeldPeriod> periods,
        List<HeldFreeze> freezes,
        List<HeldSpan> opens,
        List<HeldSpan> runsAhead,
        @Nullable LocalDate cancelledOn,
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
                facts.access().opens(facts.cancelledOn()),
                facts.access().runsAhead(),
                facts.cancelledOn(),
                facts.dismissed());
    }

    /// The period that an invoice bought.
    public Optional<HeldPeriod> boughtBy(UUID invoice) {
        return periods.stream()
                .filter(period -> invoice.equals(period.invoice()))
                .findFirst();
    }

    /// Does a gate open on that date, by what was bought or in the grace after it?
    public boolean hasAccess(LocalDate date) {
        return isOpen(date) && !isFrozen(date) || isAhead(date);
    }

    /// May it open although the next period is not paid?
    public boolean isAhead(LocalDate date) {
        return runsAhead.stream().anyMatch(span -> span.contains(date)) && !isOpen(date);
    }

    public boolean isOpen(LocalDate date) {
        return opens.stream().anyMatch(span -> span.contains(date));
    }

    private boolean isFrozen(LocalDate date) {
        return freezes.stream()
                .anyMatch(freeze ->
                        !date.isBefore(freeze.start()) && (freeze.end() == null || date.isBefore(freeze.end())));
    }
}
