package io.cardea.billing.request;

import io.cardea.chassis.money.Money;
import java.util.UUID;

/// What is to be done about a queued request.
public sealed interface PaymentToSend {

    /// Send it.
    record Fresh(UUID request, Money amount, String text) implements PaymentToSend {}

    /// Ask what became of it, and send it if the provider does not know it.
    record Unresolved(UUID request, Money amount, String text) implements PaymentToSend {}

    /// Nothing: it is decided, or owed no longer.
    record Settled() implements PaymentToSend {}

    /// A PENDING request is in the queue only where an event came while it was still UNKNOWN; so it is asked about.
    ///
    /// @param owed is its invoice still open?
    static PaymentToSend of(PaymentRequest request, boolean owed) {
        return switch (request.payment()) {
            case PaymentState.NotSent _ ->
                owed ? new Fresh(request.id(), request.amount(), request.text()) : new Settled();
            case PaymentState.Unknown _, PaymentState.Pending _ ->
                new Unresolved(request.id(), request.amount(), request.text());
            case PaymentState.Succeeded _, PaymentState.Declined _ -> new Settled();
        };
    }
}
