package io.cardea.billing.request;

import io.cardea.billing.provider.RefundWord;
import io.cardea.chassis.journal.Decision;
import io.cardea.chassis.money.Money;
import java.time.Instant;
import java.util.Optional;

/// Decides on refunds: never more than was paid less what is given back or on its way.
final class Refunding {

    private Refunding() {}

    /// @param refund not sent yet
    static Decision<PaymentRequest, PaymentChange> ask(PaymentRequest request, Refund refund) {
        if (request.refund(refund.id()).isPresent()) {
            return Decision.unchanged();
        }
        if (!(request.payment() instanceof PaymentState.Succeeded)) {
            return Decision.refused(new RefundRefusal.NotCaptured(PaymentRequestMessage.name(request.payment())));
        }
        Money captured = request.taken();
        Money amount = refund.amount();
        if (!amount.currency().equals(captured.currency()) || amount.negative() || amount.nothing()) {
            return Decision.refused(new RefundRefusal.BadAmount(captured.currency()));
        }
        if (request.isDisputed()) {
            return Decision.refused(new RefundRefusal.Disputed());
        }
        Money left = request.left();
        return amount.amount() > left.amount()
                ? Decision.refused(new RefundRefusal.TooMuch(captured, captured.minus(left), left))
                : Decision.changed(request.with(refund), new PaymentChange.RefundRequested(refund.id(), amount));
    }

    /// Why a person cannot have that amount given back, whatever was paid. What follows from facts is not asked: the
    /// provider's own refusal becomes a task.
    static Optional<RefundRefusal> objection(PaymentRequest request, Money amount) {
        var provider = request.route().provider();
        return provider.takes(amount)
                ? Optional.empty()
                : Optional.of(new RefundRefusal.NotTaken(provider.key(), amount));
    }

    /// What others are told of a refund that is asked for.
    static AskedRefund asked(PaymentRequest request, Refund refund) {
        String payment = request.payment() instanceof PaymentState.Succeeded paid ? paid.reference() : "";
        return new AskedRefund(refund.origin(), request.invoice(), payment, refund.amount(), refund.reason());
    }

    /// The provider has spoken of it.
    ///
    /// @param at business time
    static Decision<PaymentRequest, PaymentChange> hear(
            PaymentRequest request, Refund refund, RefundWord word, Instant at) {
        RefundState next = switch (word.verdict()) {
            case PENDING -> RefundState.PENDING;
            case SUCCEEDED -> RefundState.SUCCEEDED;
            case DECLINED -> RefundState.DECLINED;
        };
        if (refund.state() == next || refund.state() == RefundState.DECLINED) {
            return Decision.unchanged();
        }
        // A bank may send back what a provider has called done; nothing else leads back from there.
        if (refund.state() == RefundState.SUCCEEDED && next != RefundState.DECLINED) {
            return Decision.unchanged();
        }
        PaymentChange change = switch (word.verdict()) {
            case PENDING -> new PaymentChange.RefundSent(refund.id(), word.reference());
            case SUCCEEDED -> new PaymentChange.RefundSucceeded(refund.id(), word.reference());
            case DECLINED -> new PaymentChange.RefundDeclined(refund.id());
        };
        return Decision.changed(request.changing(refund.id(), one -> one.in(next, word.reference(), at)), change);
    }

    /// We sent it and got no answer that says anything.
    static Decision<PaymentRequest, PaymentChange> lose(PaymentRequest request, Refund refund, String why) {
        return refund.state() == RefundState.NOT_SENT
                ? Decision.changed(
                        request.changing(refund.id(), one -> one.in(RefundState.UNKNOWN)),
                        new PaymentChange.RefundLeftUnknown(refund.id(), why))
                : Decision.unchanged();
    }
}
