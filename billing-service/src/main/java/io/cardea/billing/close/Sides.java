package io.cardea.billing.close;

import io.cardea.billing.subscription.Held;
import io.cardea.chassis.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/// What a close compares. All dates are local dates of the subscription's zone.
///
/// @param paid the payments of the days, and those that periods or the report of these days name
/// @param inVain payments that came for invoices which needed none any more, of the days or named by the report
/// @param back what went back of payments in the days, or is named by the report
/// @param held the subscriptions that have something to do with the days
/// @param credited the credit notes of the days
/// @param report what the provider reports for the days; empty when no report was handed in
/// @param reported was a report handed in?
record Sides(
        List<Paid> paid,
        List<InVain> inVain,
        List<Back> back,
        List<Held> held,
        List<Credited> credited,
        List<ReportLine> report,
        boolean reported) {

    /// Has a provider something to report of these days?
    boolean expectReport(Days days) {
        return Stream.of(
                        paid.stream().filter(Paid::isAtProvider).map(Paid::on),
                        inVain.stream().map(InVain::on),
                        back.stream().map(Back::on))
                .flatMap(dates -> dates)
                .anyMatch(days::contain);
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

    /// Money that came for an invoice that another payment has paid, or that nobody owed any more.
    ///
    /// @param number of the invoice
    /// @param twice has another payment paid it?
    /// @param givenBack has all of it gone back?
    record InVain(
            String number,
            boolean twice,
            boolean givenBack,
            UUID subscription,
            UUID member,
            Money amount,
            String reference,
            LocalDate on) {}

    /// A refund that the provider has confirmed, or what a bank took in a dispute.
    ///
    /// @param reference the provider's name for it
    /// @param payment the provider's name for the payment
    /// @param amount negative where a dispute was won, and the money came back to us
    record Back(
            boolean disputed,
            String reference,
            String payment,
            UUID subscription,
            UUID member,
            Money amount,
            LocalDate on) {

        /// Whichever way it went.
        Money size() {
            return amount.negative() ? Money.nothing(amount.currency()).minus(amount) : amount;
        }
    }

    /// A credit note.
    record Credited(String number, UUID invoice, UUID subscription, UUID member, Money amount, LocalDate on) {}

    /// A line of the provider's report.
    ///
    /// @param reference of the payment, or of what went back
    /// @param amount negative for what went back
    record ReportLine(int line, String reference, Movement movement, Money amount, LocalDate on) {

        boolean isCapture() {
            return movement == Movement.CAPTURED;
        }

        /// Positive for what went back.
        Money back() {
            return Money.nothing(amount.currency()).minus(amount);
        }
    }
}
