package io.cardea.billing.request;

import io.cardea.chassis.money.Money;
import java.util.UUID;

/// What is to be done about a queued request.
public sealed interface PaymentToSend {

    /// Send it.
    record Fresh(UUID request, Money amount, String text) implements PaymentToSend {}

    /// Ask what became of it, and send it if the provider does not know it.
    record Unresolved(UUID request, Money amount, String text) implements PaymentToSend {}

    /// Nothing: it is known at the provider, decided, or owed no longer.
    record Settled() implements PaymentToSend {}

    /// @param owed is its invoice still open?
    static PaymentToSend of(PaymentRequest request, boolean owed) {
        return switch (request.payment()) {
            case PaymentState.NotSent _ ->
                owed ? new Fresh(request.id(), request.amount(), request.text()) : new Settled();
            case PaymentState.Unknown _ -> new Unresolved(request.id(), request.amount(), request.text());
            case PaymentState.Pending _, PaymentState.Succeeded _, PaymentState.Declined _ -> new Settled();
        };
    }
}
