package io.cardea.billing.sandbox;

import io.cardea.billing.request.ProviderWord;
import io.cardea.billing.request.ProviderWord.Source;
import io.cardea.billing.request.ProviderWord.Verdict;
import io.cardea.chassis.money.Money;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A payment as the provider writes it, in answers and in events. Nothing of it is taken on trust.
///
/// @param reference our own: the payment request's id
/// @param url where the member pays; only in answers
record ProviderPayment(
        @Nullable String id,
        @Nullable String reference,
        @Nullable String status,
        @Nullable Money amount,
        @Nullable String url) {

    /// What it says, or nothing when a part is missing or unknown.
    ///
    /// @param event the event's id; an answer's is made up from the payment's
    Optional<ProviderWord> word(String event, Source source) {
        return id == null || amount == null
                ? Optional.empty()
                : verdict().map(verdict -> new ProviderWord(id, verdict, amount, event, source, url));
    }

    private Optional<Verdict> verdict() {
        return Arrays.stream(Verdict.values())
                .filter(verdict -> verdict.name().equals(status))
                .findFirst();
    }
}
