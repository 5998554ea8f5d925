package io.cardea.billing.subscription;

import io.cardea.chassis.money.Money;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/// What a subscription's facts and its documents come to together.
///
/// @param facts owing and giving back what is left of it
/// @param standing its invoices, without those that were given back in whole and stand for nothing now
record Reckoning(BilledSubscription facts, List<Billed> standing) {

    /// Whether it depends on what was credited.
    static boolean asksForCredits(BilledSubscription told, Collection<Billed> billed) {
        return FeesGivenBack.isPossible(billed) || Netting.isPossible(told);
    }

    /// Fees come last: one that is laid against a step up would be charged no more, should it be owed again.
    ///
    /// @param billed all invoices that it ever got
    /// @param credited what its credit notes are over so far, by charge
    static Reckoning of(
            BilledSubscription told, Collection<Billed> billed, Map<String, Money> credited, LocalDate today) {
        var netted = Netting.isPossible(told) ? Netting.of(told, billed, credited, today) : told;
        return new Reckoning(FeesGivenBack.of(netted, billed), FeesGivenBack.standing(billed, credited));
    }

    /// The same, of facts that say another time.
    Reckoning timed(BilledSubscription other) {
        return new Reckoning(other, standing);
    }

    BillingStep next(LocalDate today) {
        return Billing.next(facts, standing, today);
    }
}
