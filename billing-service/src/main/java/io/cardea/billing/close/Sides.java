package io.cardea.billing.close;

import io.cardea.billing.subscription.Held;
import io.cardea.chassis.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// What a close compares. All dates are local dates of the subscription's zone.
///
/// @param paid the payments of the days, and those that periods or the report of these days name
/// @param held the subscriptions that have something to do with the days
/// @param credited the credit notes of the days
/// @param report what the provider reports for the days; empty when no report was handed in
/// @param reported was a report handed in?
record Sides(List<Paid> paid, List<Held> held, List<Credited> credited, List<ReportLine> report, boolean reported) {

    /// Has a provider something to report of these days?
    boolean expectReport(Days days) {
        return paid.stream().anyMatch(one -> one.isAtProvider() && days.contain(one.on()));
    }

    /// A paid invoice.
    ///
    /// @param reference the provider's name for the payment
    record Paid(
            UUID invoice,
            String number,
            UUID subscription,
            UUID member,
            String charge,
            Money amount,
            String provider,
            String reference,
            LocalDate on) {

        /// Does it buy days?
        boolean buysDays() {
            return charge.startsWith("period/");
        }

        /// Was a provider asked?
        boolean isAtProvider() {
            return !provider.equals("none");
        }
    }

    /// A credit note.
    record Credited(String number, UUID invoice, UUID subscription, UUID member, Money amount, LocalDate on) {}

    /// A line of the provider's report.
    ///
    /// @param amount negative for what went back
    record ReportLine(int line, String reference, Money amount, LocalDate on) {

        boolean isRefund() {
            return amount.negative();
        }
    }
}
