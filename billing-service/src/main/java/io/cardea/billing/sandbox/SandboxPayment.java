package io.cardea.billing.sandbox;

import io.cardea.billing.provider.Decline;
import io.cardea.billing.provider.ProviderWord;
import io.cardea.billing.provider.ProviderWord.Source;
import io.cardea.billing.provider.ProviderWord.Verdict;
import io.cardea.billing.provider.StoredCard;
import io.cardea.chassis.money.Money;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A payment as the provider writes it, in answers and in events. Nothing of it is taken on trust.
///
/// @param reference our own: the payment request's id
/// @param url where the member pays; only in answers
/// @param decline `HARD`, `SOFT` or `WITHDRAWN`, where it is declined for a reason
/// @param card what the member let it remember
record SandboxPayment(
        @Nullable String id,
        @Nullable String reference,
        @Nullable String status,
        @Nullable Money amount,
        @Nullable String url,
        @Nullable String decline,
        @Nullable StoredCard card) {

    /// What it says, or nothing when a part is missing or unknown.
    ///
    /// @param event the event's id; an answer's is made up from the payment's
    Optional<ProviderWord> word(String event, Source source) {
        return id == null || amount == null
                ? Optional.empty()
                : named(Verdict.values(), status)
                        .map(verdict -> new ProviderWord(id, verdict, amount, event, source, url, why(verdict), card));
    }

    private @Nullable Decline why(Verdict verdict) {
        return verdict == Verdict.DECLINED ? named(Decline.values(), decline).orElse(Decline.SOFT) : null;
    }

    static <E extends Enum<E>> Optional<E> named(E[] all, @Nullable String name) {
        return Arrays.stream(all).filter(one -> one.name().equals(name)).findFirst();
    }
}
