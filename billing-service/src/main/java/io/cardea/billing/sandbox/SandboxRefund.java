package io.cardea.billing.sandbox;

import io.cardea.billing.provider.ProviderAnswer;
import io.cardea.billing.provider.ProviderAnswer.Answered;
import io.cardea.billing.provider.ProviderAnswer.Lost;
import io.cardea.billing.provider.ProviderWord.Verdict;
import io.cardea.billing.provider.RefundWord;
import org.jspecify.annotations.Nullable;

/// A refund as the provider writes it.
record SandboxRefund(@Nullable String id, @Nullable String status) {

    ProviderAnswer<RefundWord> word() {
        String reference = id;
        return reference == null
                ? new Lost<>("the provider's answer is incomplete")
                : SandboxPayment.named(Verdict.values(), status)
                        .<ProviderAnswer<RefundWord>>map(verdict -> new Answered<>(new RefundWord(reference, verdict)))
                        .orElseGet(() -> new Lost<>("the provider's answer is incomplete"));
    }
}
