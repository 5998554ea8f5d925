package io.cardea.billing.invoice;

import io.cardea.billing.invoice.InvoiceStatus.Open;
import io.cardea.billing.invoice.InvoiceStatus.Paid;
import io.cardea.billing.invoice.InvoiceStatus.Void;
import io.cardea.chassis.journal.Decision;
import io.cardea.chassis.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a member owes, or owed, for one charge of a subscription.
///
/// @param number what people call it; without gaps per company and year of issue
/// @param issuedOn local date in the subscription's zone
/// @param dueOn the period's first day, or the day of issue where that is later
/// @param paymentRequest the request that asks for it now; absent when nothing is to be paid
public record Invoice(
        UUID id,
        String number,
        InvoiceItem item,
        List<InvoiceLine> lines,
        Money total,
        InvoiceStatus status,
        LocalDate issuedOn,
        LocalDate dueOn,
        @Nullable UUID paymentRequest) {

    /// A new open invoice over one item.
    public static Invoice issue(UUID id, String number, InvoiceItem item, LocalDate on, @Nullable UUID paymentRequest) {
        var line = InvoiceLine.of(item);
        return new Invoice(
                id, number, item, List.of(line), line.amount(), new Open(), on, dueOn(item, on), paymentRequest);
    }

    /// By when an invoice over that is to be paid if it is issued on that day.
    public static LocalDate dueOn(InvoiceItem item, LocalDate on) {
        return item.start().isAfter(on) ? item.start() : on;
    }

    /// Settles it. The same payment twice is no news; another one is refused.
    public Decision<Invoice, InvoiceChange> pay(Payment payment) {
        return switch (status) {
            case Open open -> Decision.changed(with(open.paid(payment)), new InvoiceChange.Paid(payment));
            case Paid(Payment earlier) ->
                earlier.reference().equals(payment.reference())
                        ? Decision.unchanged()
                        : Decision.refused(new InvoiceRefusal.AlreadyPaid(number, earlier.reference()));
            case Void _ -> Decision.refused(new InvoiceRefusal.NotOwed(number));
        };
    }

    /// As above, by that request: an earlier one may have been paid after all. What is given back of the money goes
    /// back by the same.
    public Decision<Invoice, InvoiceChange> pay(Payment payment, UUID by) {
        return askedBy(by).pay(payment);
    }

    /// Takes it back, unless it is paid: money that came stays where it is for an operator to decide on.
    public Decision<Invoice, InvoiceChange> withdraw(String why) {
        return switch (status) {
            case Open open -> Decision.changed(with(open.voided(why)), new InvoiceChange.Voided(why));
            case Void _ -> Decision.unchanged();
            case Paid(Payment payment) -> Decision.refused(new InvoiceRefusal.AlreadyPaid(number, payment.reference()));
        };
    }

    /// Points to the request that replaces a declined one.
    public Decision<Invoice, InvoiceChange> askAgain(UUID request) {
        return switch (status) {
            case Open _ -> Decision.changed(askedBy(request), new InvoiceChange.AskedAgain(request));
            case Paid(Payment payment) -> Decision.refused(new InvoiceRefusal.AlreadyPaid(number, payment.reference()));
            case Void _ -> Decision.refused(new InvoiceRefusal.NotOwed(number));
        };
    }

    /// Is it still waiting for its money?
    public boolean isOpen() {
        return status instanceof Open;
    }

    /// Does it wait for its money by that request?
    public boolean isAskedForBy(UUID request) {
        return isOpen() && request.equals(paymentRequest);
    }

    private Invoice askedBy(UUID request) {
        return new Invoice(id, number, item, lines, total, status, issuedOn, dueOn, request);
    }

    private Invoice with(InvoiceStatus next) {
        return new Invoice(id, number, item, lines, total, next, issuedOn, dueOn, paymentRequest);
    }
}
