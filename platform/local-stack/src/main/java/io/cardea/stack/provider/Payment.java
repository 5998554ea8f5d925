package io.cardea.stack.provider;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One payment that a merchant has asked for, known to the merchant by its own reference.
///
/// @param decline why it is declined, as far as that matters to the merchant
/// @param card what the customer lets the merchant charge later
/// @param decidedAt when the customer decided
record Payment(
        String id,
        String reference,
        Amount amount,
        String description,
        URI returnUrl,
        URI webhookUrl,
        Status status,
        Simulation simulate,
        Instant createdAt,
        @Nullable String decline,
        @Nullable Card card,
        @Nullable Instant decidedAt,
        List<Refund> refunds,
        List<Dispute> disputes) {

    static final String WITHDRAWN = "WITHDRAWN";

    Payment {
        refunds = refunds == null ? List.of() : List.copyOf(refunds);
        disputes = disputes == null ? List.of() : List.copyOf(disputes);
    }

    enum Status {
        PENDING,
        SUCCEEDED,
        DECLINED
    }

    /// The customer's decision. The first one stands; a second changes nothing.
    Payment decided(Status decision, @Nullable String why, @Nullable Card remembered, Instant at) {
        return status == Status.PENDING
                ? paying(decision).with(decision, simulate, why, remembered, at, refunds, disputes)
                : this;
    }

    /// By half, where the customer pays less.
    private Payment paying(Status decision) {
        return decision == Status.SUCCEEDED && simulate == Simulation.PAID_LESS
                ? of(new Amount(amount.amount() / 2, amount.currency()))
                : this;
    }

    Payment simulating(Simulation other) {
        return other == Simulation.NONE ? this : with(status, other, decline, card, decidedAt, refunds, disputes);
    }

    Payment giving(Refund refund) {
        var all = new ArrayList<>(refunds);
        all.add(refund);
        return with(status, simulate, decline, card, decidedAt, all, disputes);
    }

    Optional<Refund> refund(String idOrReference) {
        return refunds.stream()
                .filter(refund -> refund.id().equals(idOrReference) || idOrReference.equals(refund.reference()))
                .findFirst();
    }

    /// What is left of it to give back.
    long left() {
        long gone = refunds.stream()
                .filter(Refund::wentBack)
                .mapToLong(refund -> refund.amount().amount())
                .sum();
        long taken = disputes.stream()
                .filter(Dispute::counts)
                .mapToLong(dispute -> dispute.amount().amount())
                .sum();
        return status == Status.SUCCEEDED ? amount.amount() - gone - taken : 0;
    }

    /// The customer's bank wants what is left of it.
    Payment disputed(String dispute, Instant at) {
        return left() == 0
                ? this
                : disputing(Stream.concat(
                        disputes.stream(),
                        Stream.of(new Dispute(
                                dispute, new Amount(left(), amount.currency()), Dispute.Outcome.OPEN, at, null))));
    }

    /// The bank has decided.
    Payment decided(Dispute.Outcome outcome, Instant at) {
        return disputing(disputes.stream().map(dispute -> dispute.decided(outcome, at)));
    }

    private Payment disputing(Stream<Dispute> all) {
        return with(status, simulate, decline, card, decidedAt, refunds, all.toList());
    }

    boolean sameOrderAs(Payment other) {
        return amount.equals(other.amount) && webhookUrl.equals(other.webhookUrl);
    }

    private Payment of(Amount other) {
        return new Payment(
                id,
                reference,
                other,
                description,
                returnUrl,
                webhookUrl,
                status,
                simulate,
                createdAt,
                decline,
                card,
                decidedAt,
                refunds,
                disputes);
    }

    private Payment with(
            Status newStatus,
            Simulation newSimulate,
            @Nullable String why,
            @Nullable Card remembered,
            @Nullable Instant at,
            List<Refund> given,
            List<Dispute> contested) {
        return new Payment(
                id,
                reference,
                amount,
                description,
                returnUrl,
                webhookUrl,
                newStatus,
                newSimulate,
                createdAt,
                why,
                remembered,
                at,
                given,
                contested);
    }
}
