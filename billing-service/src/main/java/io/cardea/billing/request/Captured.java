package io.cardea.billing.request;

import io.cardea.billing.provider.ProviderDispute.Outcome;
import io.cardea.chassis.money.Money;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A payment that its provider has confirmed, and what became of its money, as closes compare it.
///
/// @param at business time
/// @param back what went back of it, or came back from there
public record Captured(
        UUID request,
        UUID invoice,
        UUID subscription,
        UUID member,
        @Nullable UUID site,
        Money amount,
        String provider,
        String reference,
        @Nullable Instant at,
        List<Back> back) {

    /// @param reference the provider's name for the refund or the dispute
    /// @param amount negative where a dispute was won and the money came back to us
    /// @param at business time
    public record Back(boolean disputed, String reference, Money amount, Instant at) {}

    static Captured of(PaymentRequest request) {
        var paid = (PaymentState.Succeeded) request.payment();
        return new Captured(
                request.id(),
                request.invoice(),
                request.subscription(),
                request.member(),
                request.site(),
                request.taken(),
                request.route().provider().key(),
                paid.reference(),
                paid.at(),
                Stream.concat(
                                request.refunds().stream().flatMap(Captured::refunded),
                                request.disputes().stream().flatMap(Captured::disputed))
                        .toList());
    }

    private static Stream<Back> refunded(Refund refund) {
        String reference = refund.reference();
        Instant at = refund.at();
        return reference == null || at == null
                ? Stream.empty()
                : Stream.of(new Back(false, reference, refund.amount(), at));
    }

    /// The provider takes the money at once, and brings it back when the dispute is won.
    private static Stream<Back> disputed(Dispute dispute) {
        if (dispute.amount().nothing()) {
            return Stream.empty();
        }
        var taken = new Back(true, dispute.reference(), dispute.amount(), dispute.openedAt());
        Instant decided = dispute.decidedAt();
        return decided == null || dispute.outcome() != Outcome.WON
                ? Stream.of(taken)
                : Stream.of(
                        taken,
                        new Back(
                                true,
                                dispute.reference(),
                                Money.nothing(dispute.amount().currency()).minus(dispute.amount()),
                                decided));
    }
}
