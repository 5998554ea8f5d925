package io.cardea.billing.close;

import io.cardea.billing.close.Sides.Credited;
import io.cardea.billing.close.Sides.Paid;
import io.cardea.billing.close.Sides.ReportLine;
import io.cardea.billing.subscription.Held;
import io.cardea.billing.subscription.HeldPeriod;
import io.cardea.chassis.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The sides beside each other: a payment with the access that it bought and what the provider says of it, or what of
/// these is there.
///
/// @param differences the keys of those that it is part of
record Row(
        @Nullable UUID subscription,
        @Nullable UUID member,
        @Nullable String invoice,
        @Nullable LocalDate paidOn,
        @Nullable Money paid,
        @Nullable String reference,
        @Nullable Money reported,
        @Nullable Money credited,
        @Nullable LocalDate accessFrom,
        @Nullable LocalDate accessTo,
        @Nullable String source,
        int frozenDays,
        List<String> differences) {

    Row {
        differences = List.copyOf(differences);
    }

    /// A payment of these days.
    static Row of(
            Paid paid,
            List<ReportLine> lines,
            @Nullable Money credited,
            @Nullable HeldPeriod period,
            int frozen,
            List<String> differences) {
        return new Row(
                paid.subscription(),
                paid.member(),
                paid.number(),
                paid.on(),
                paid.amount(),
                paid.reference(),
                lines.isEmpty() ? null : lines.getFirst().amount(),
                credited,
                period == null ? null : period.start(),
                period == null ? null : period.end(),
                period == null ? null : period.source(),
                frozen,
                differences);
    }

    /// A period that begins in these days, paid earlier or later or not at all.
    static Row of(Held one, HeldPeriod period, @Nullable Paid payment, int frozen, List<String> differences) {
        return new Row(
                one.subscription(),
                one.member(),
                payment == null ? null : payment.number(),
                payment == null ? null : payment.on(),
                null,
                payment == null ? null : payment.reference(),
                null,
                null,
                period.start(),
                period.end(),
                period.source(),
                frozen,
                differences);
    }

    /// A credit note for an earlier payment.
    static Row of(Credited note, List<String> differences) {
        return new Row(
                note.subscription(),
                note.member(),
                null,
                null,
                null,
                null,
                null,
                note.amount(),
                null,
                null,
                null,
                0,
                differences);
    }

    /// A line of the report about nothing of ours.
    static Row of(ReportLine line, String difference) {
        return new Row(
                null,
                null,
                null,
                line.on(),
                null,
                line.reference(),
                line.amount(),
                null,
                null,
                null,
                null,
                0,
                List.of(difference));
    }
}
