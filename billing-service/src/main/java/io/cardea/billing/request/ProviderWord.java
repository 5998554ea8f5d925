package io.cardea.billing.request;

import io.cardea.chassis.money.Money;
import org.jspecify.annotations.Nullable;

/// What the provider says about one payment, verified to be its own word.
///
/// @param reference the provider's name for the payment
/// @param event id of the event that said it, or of the answer to our question
/// @param link where the member pays, when the provider told
public record ProviderWord(
        String reference,
        Verdict verdict,
        Money amount,
        String event,
        Source source,
        @Nullable String link) {

    /// What became of the payment.
    public enum Verdict {
        PENDING,
        SUCCEEDED,
        DECLINED
    }

    /// How we came by it.
    public enum Source {
        /// A signed event reached us.
        EVENT,
        /// We asked, and this is the answer.
        ANSWER
    }
}
