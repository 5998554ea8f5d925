package io.cardea.billing.provider;

import io.cardea.chassis.money.Money;
import org.jspecify.annotations.Nullable;

/// What a provider says about one payment, verified to be its own word.
///
/// @param reference the provider's name for the payment
/// @param event id of the event that said it, or of the answer to our question
/// @param link where the member pays, when the provider told
/// @param decline why it is declined, where it is
/// @param card what the member lets us charge later, where they consented
public record ProviderWord(
        String reference,
        Verdict verdict,
        Money amount,
        String event,
        Source source,
        @Nullable String link,
        @Nullable Decline decline,
        @Nullable StoredCard card) {

    public ProviderWord(
            String reference, Verdict verdict, Money amount, String event, Source source, @Nullable String link) {
        this(reference, verdict, amount, event, source, link, null, null);
    }

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
