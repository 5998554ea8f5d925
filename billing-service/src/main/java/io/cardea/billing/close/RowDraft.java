package io.cardea.billing.close;

import io.cardea.billing.close.Sides.Back;
import io.cardea.billing.close.Sides.Credited;
import io.cardea.billing.close.Sides.InVain;
import io.cardea.billing.close.Sides.Paid;
import io.cardea.billing.close.Sides.ReportLine;
import io.cardea.billing.subscription.Held;
import io.cardea.billing.subscription.HeldSpan;
import io.cardea.chassis.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A row while what belongs to it is put together.
final class RowDraft {

    private final List<String> differences = new ArrayList<>();
    private final @Nullable UUID subscription;
    private final @Nullable UUID member;
    private @Nullable String invoice;
    private @Nullable LocalDate paidOn;
    private @Nullable Money paid;
    private @Nullable String reference;
    private @Nullable Money reported;
    private @Nullable Money credited;
    private @Nullable HeldSpan access;
    private @Nullable String source;
    private int frozenDays;
    private @Nullable Money refunded;
    private @Nullable Money refundReported;

    private RowDraft(@Nullable UUID subscription, @Nullable UUID member) {
        this.subscription = subscription;
        this.member = member;
    }

    /// A payment of these days.
    static RowDraft of(Paid payment) {
        return new RowDraft(payment.subscription(), payment.member())
                .naming(payment)
                .paid(payment.amount());
    }

    static RowDraft of(InVain payment) {
        var row = new RowDraft(payment.subscription(), payment.member()).paid(payment.amount());
        row.invoice = payment.number();
        row.paidOn = payment.on();
        row.reference = payment.reference();
        return row;
    }

    /// What a subscription gives besides what these days have paid.
    static RowDraft of(Held one) {
        return new RowDraft(one.subscription(), one.member());
    }

    static RowDraft of(Credited note) {
        return new RowDraft(note.subscription(), note.member()).credited(note.amount());
    }

    static RowDraft of(Back back) {
        var row = new RowDraft(back.subscription(), back.member());
        row.reference = back.reference();
        row.paidOn = back.on();
        row.refunded = back.amount();
        return row;
    }

    /// A line of the report that stands beside nothing of these days.
    static RowDraft of(ReportLine line) {
        var row = new RowDraft(null, null).reported(List.of(line));
        row.reference = line.reference();
        row.paidOn = line.on();
        return row;
    }

    /// By which payment it is, and when that was made.
    RowDraft naming(@Nullable Paid payment) {
        if (payment != null) {
            invoice = payment.number();
            paidOn = payment.on();
            reference = payment.reference();
        }
        return this;
    }

    private RowDraft paid(Money amount) {
        paid = amount;
        return this;
    }

    RowDraft credited(@Nullable Money amount) {
        credited = amount;
        return this;
    }

    /// Several lines about the same are shown as what they come to.
    RowDraft reported(List<ReportLine> lines) {
        for (ReportLine line : lines) {
            if (line.isCapture()) {
                reported = sum(reported, line.amount());
            } else {
                refundReported = sum(refundReported, line.back());
            }
        }
        return this;
    }

    private static Money sum(@Nullable Money before, Money more) {
        return before == null || !before.currency().equals(more.currency()) ? more : before.plus(more);
    }

    RowDraft giving(@Nullable HeldSpan days, @Nullable String by) {
        access = days;
        source = by;
        return this;
    }

    RowDraft frozen(int days) {
        frozenDays = days;
        return this;
    }

    /// Where differences are noted.
    List<String> differences() {
        return differences;
    }

    Row done() {
        return new Row(
                subscription,
                member,
                invoice,
                paidOn,
                paid,
                reference,
                reported,
                credited,
                access == null ? null : access.start(),
                access == null ? null : access.end(),
                source,
                frozenDays,
                differences,
                refunded,
                refundReported);
    }
}
