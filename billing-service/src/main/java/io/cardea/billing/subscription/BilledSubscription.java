package io.cardea.billing.subscription;

import io.cardea.billing.credit.DueBack;
import io.cardea.billing.method.AllowedMethod;
import io.cardea.billing.request.PaymentTerms;
import io.cardea.billing.tax.Tax;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The facts of one subscription that billing needs, as of the newest record.
///
/// @param site where it is at home; absent when it belongs to the company as a whole
/// @param zone in which its dates begin and end
/// @param owed what should be invoiced; what is bought already is paid, and not among it
/// @param credits what is to be given back
/// @param access what it gives
/// @param dismissed paid invoices whose money was dealt with elsewhere: they bought nothing
/// @param doubts what a person has to decide on
/// @param cancelledOn the first local date on which it is cancelled
/// @param tax absent where nobody said anything of tax
/// @param allowed by what it may be paid; whatever there is in what an earlier release has written
record BilledSubscription(
        UUID id,
        UUID member,
        @Nullable UUID site,
        String product,
        ZoneId zone,
        Standing standing,
        List<Owed> owed,
        List<DueBack> credits,
        HeldAccess access,
        Set<UUID> dismissed,
        List<Doubt> doubts,
        @Nullable LocalDate cancelledOn,
        @Nullable Tax tax,
        boolean expired,
        Set<AllowedMethod> allowed) {

    BilledSubscription {
        owed = List.copyOf(owed);
        credits = List.copyOf(credits);
        dismissed = Set.copyOf(dismissed);
        doubts = List.copyOf(doubts);
        allowed = allowed == null ? AllowedMethod.ALL : Set.copyOf(allowed);
    }

    /// The same, owing something else.
    BilledSubscription owing(List<Owed> other) {
        return settling(other, credits, doubts);
    }

    /// The same, when these amounts are what is left of it.
    BilledSubscription settling(List<Owed> leftToPay, List<DueBack> leftToGive, List<Doubt> leftToDecide) {
        return new BilledSubscription(
                id,
                member,
                site,
                product,
                zone,
                standing,
                leftToPay,
                leftToGive,
                access,
                dismissed,
                leftToDecide,
                cancelledOn,
                tax,
                expired,
                allowed);
    }

    PaymentTerms paymentTerms() {
        return new PaymentTerms(site, allowed);
    }

    /// Has it ended by that date?
    boolean isCancelledBy(LocalDate date) {
        return standing == Standing.ENDED || (cancelledOn != null && !cancelledOn.isAfter(date));
    }

    /// Is the same thing owed, be it for other days or another amount?
    boolean owes(String charge) {
        return owed.stream().anyMatch(one -> one.charge().equals(charge));
    }

    /// Is it too early to charge a stored card for that?
    boolean isChargedAfter(LocalDate today, String charge) {
        return owed.stream().anyMatch(one -> one.charge().equals(charge) && one.isChargedAfter(today));
    }

    /// Is this the day on which a stored card is charged for that?
    boolean isChargedOn(LocalDate today, String charge) {
        return owed.stream().anyMatch(one -> one.charge().equals(charge) && today.equals(one.chargeOn()));
    }

    /// Is a later period for sale already?
    boolean sellsBeyond(int periodIndex) {
        return owed.stream().anyMatch(one -> one.isPeriod() && one.periodIndex() > periodIndex);
    }
}
