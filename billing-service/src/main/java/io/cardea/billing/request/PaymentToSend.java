package io.cardea.billing.request;

import io.cardea.billing.provider.Route;
import io.cardea.chassis.money.Money;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What is to be done about a queued request: one thing at a time, the payment before its refunds.
public sealed interface PaymentToSend {

    /// What the provider has to know of it.
    record Errand(UUID request, Route route, Money amount, String text) {}

    /// A stored means of payment.
    ///
    /// @param usable may it still be charged?
    record Token(String text, boolean usable) {

        private static @Nullable String forWhatIsNew(@Nullable Token token) {
            return token == null || !token.usable ? null : token.text;
        }

        /// What was perhaps charged already is charged in the very same way or not at all: anything else
        /// could be charged beside it.
        private static @Nullable String forWhatGotLost(@Nullable Token token) {
            return token == null ? null : token.text;
        }
    }

    /// Send it.
    ///
    /// @param token what is to be charged; absent where the member is to pay by a link
    record Fresh(Errand errand, @Nullable String token) implements PaymentToSend {}

    /// Ask what became of it.
    ///
    /// @param reference the provider's name for it; where there is none and the provider does not know
    ///     it, send it
    /// @param owed is it still wanted? If not, it is to be taken back next.
    record Unresolved(
            Errand errand,
            @Nullable String reference,
            @Nullable String token,
            boolean owed) implements PaymentToSend {}

    /// Take it back: its invoice is owed no longer, or a card is tried instead.
    record Withdraw(Errand errand, String reference) implements PaymentToSend {}

    /// Give back a part.
    ///
    /// @param reference the provider's name for the refund, where it has it already and is to be asked about it
    record GiveBack(
            Errand errand,
            String payment,
            UUID refund,
            Money amount,
            @Nullable String reference) implements PaymentToSend {}

    /// Ask what became of the money since it was paid.
    ///
    /// @param payment the provider's name for the payment
    record LookBack(Errand errand, String payment) implements PaymentToSend {}

    /// Nothing: it is decided, or owed no longer.
    record Settled() implements PaymentToSend {}

    /// @param owed is its invoice still open?
    /// @param ask has the provider said that there is news?
    /// @param lookBack is it about what became of the money afterwards?
    /// @param token the request's stored means of payment, if it has one
    static PaymentToSend of(
            PaymentRequest request, boolean owed, boolean ask, boolean lookBack, @Nullable Token token) {
        Errand errand = new Errand(request.id(), request.route(), request.amount(), request.text());
        boolean wanted = owed && request.yieldsTo() == null;
        return switch (request.payment()) {
            case PaymentState.NotSent _ -> owed ? new Fresh(errand, Token.forWhatIsNew(token)) : new Settled();
            case PaymentState.Unknown _ -> new Unresolved(errand, null, Token.forWhatGotLost(token), owed);
            case PaymentState.Pending pending ->
                wanted || ask
                        ? new Unresolved(errand, pending.reference(), null, wanted)
                        : new Withdraw(errand, pending.reference());
            case PaymentState.Declined declined ->
                ask ? new Unresolved(errand, declined.reference(), null, owed) : new Settled();
            case PaymentState.Succeeded succeeded ->
                lookBack
                        ? new LookBack(errand, succeeded.reference())
                        : next(request)
                                .map(refund -> giveBack(errand, succeeded, refund))
                                .orElseGet(Settled::new);
        };
    }

    /// The next refund that is not over.
    private static Optional<Refund> next(PaymentRequest request) {
        return request.refunds().stream()
                .filter(refund -> !refund.state().isFinal())
                .findFirst();
    }

    private static PaymentToSend giveBack(Errand errand, PaymentState.Succeeded paid, Refund refund) {
        return new GiveBack(errand, paid.reference(), refund.id(), refund.amount(), refund.reference());
    }
}
