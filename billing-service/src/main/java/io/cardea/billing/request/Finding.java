package io.cardea.billing.request;

import io.cardea.billing.provider.ProviderRefund;
import io.cardea.billing.provider.ProviderWord.Verdict;
import io.cardea.billing.provider.RefundWord;
import io.cardea.chassis.journal.Decision;
import io.cardea.chassis.money.Money;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// Decides what a refund means of which the provider tells: it is one of ours, or somebody gave it back
/// there without us. Never more is given back than was paid, whoever does it.
final class Finding {

    private Finding() {}

    /// @param at business time
    static Decision<PaymentRequest, PaymentChange> hear(PaymentRequest request, ProviderRefund told, Instant at) {
        Optional<Refund> ours = ours(request, told);
        if (ours.isPresent()) {
            return Refunding.hear(request, ours.get(), new RefundWord(told.reference(), told.verdict()), at);
        }
        return told.verdict() == Verdict.DECLINED || contradicts(request, told)
                ? Decision.unchanged()
                : Decision.changed(
                        makingRoom(request.with(found(request, told, at))),
                        new PaymentChange.RefundFound(idOf(request, told), told.amount(), told.reference()));
    }

    /// Does the provider say that more went back than was paid, or in another currency?
    static boolean contradicts(PaymentRequest request, ProviderRefund told) {
        if (told.verdict() == Verdict.DECLINED || ours(request, told).isPresent()) {
            return false;
        }
        return !(request.payment() instanceof PaymentState.Succeeded)
                || !told.amount().currency().equals(request.taken().currency())
                || told.amount().amount() > request.taken().amount() - certain(request);
    }

    /// The one of that name; else the one of our own that may have gone out without our hearing its name.
    /// Without the second a refund whose answer got lost would be found beside itself.
    private static Optional<Refund> ours(PaymentRequest request, ProviderRefund told) {
        return request.refunds().stream()
                .filter(one ->
                        told.reference().equals(one.reference()) || one.id().equals(idOf(request, told)))
                .findFirst()
                .or(() -> request.refunds().stream()
                        .filter(one -> one.reference() == null && one.id().equals(told.refund()))
                        .findFirst())
                .or(() -> told.refund() != null
                        ? Optional.empty()
                        : request.refunds().stream()
                                .filter(one ->
                                        one.reference() == null && !one.state().isFinal())
                                .filter(one -> one.amount().equals(told.amount()))
                                .findFirst());
    }

    private static Refund found(PaymentRequest request, ProviderRefund told, Instant at) {
        RefundState state = told.verdict() == Verdict.SUCCEEDED ? RefundState.SUCCEEDED : RefundState.PENDING;
        return Refund.found(idOf(request, told), told.amount(), told.reference(), state, at);
    }

    /// What we had on our mind, and what no longer fits into what was paid, cannot go back any more: the
    /// provider would refuse it.
    private static PaymentRequest makingRoom(PaymentRequest request) {
        PaymentRequest fitting = request;
        for (Refund one : request.refunds().reversed()) {
            boolean isOpen = one.reference() == null && !one.state().isFinal();
            if (isOpen && fitting.givenBack().amount() > fitting.taken().amount()) {
                fitting = fitting.changing(one.id(), refund -> refund.in(RefundState.DECLINED));
            }
        }
        return fitting;
    }

    /// What the provider has certainly given back, or is about to.
    private static long certain(PaymentRequest request) {
        return request.refunds().stream()
                .filter(one -> one.counts() && one.reference() != null)
                .map(Refund::amount)
                .mapToLong(Money::amount)
                .sum();
    }

    private static UUID idOf(PaymentRequest request, ProviderRefund told) {
        return UUID.nameUUIDFromBytes((request.id() + ":" + told.reference()).getBytes(StandardCharsets.UTF_8));
    }
}
