package io.cardea.billing.sandbox;

import io.cardea.billing.provider.Aftermath;
import io.cardea.billing.provider.ProviderAnswer;
import io.cardea.billing.provider.ProviderAnswer.Answered;
import io.cardea.billing.provider.ProviderAnswer.Lost;
import io.cardea.billing.provider.ProviderDispute;
import io.cardea.billing.provider.ProviderDispute.Outcome;
import io.cardea.billing.provider.ProviderRefund;
import io.cardea.billing.provider.ProviderWord.Verdict;
import io.cardea.chassis.money.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What became of a payment, as the provider writes it.
record SandboxAftermath(
        @Nullable List<Refund> refunds, @Nullable List<Dispute> disputes) {

    /// @param reference ours; absent where it was given back on the provider's page
    record Refund(String id, @Nullable String reference, Verdict status, Money amount) {}

    record Dispute(String id, Outcome outcome, Money amount) {}

    ProviderAnswer<Aftermath> read() {
        return refunds == null || disputes == null
                ? new Lost<>("the provider's answer is incomplete")
                : new Answered<>(new Aftermath(
                        refunds.stream()
                                .map(one -> new ProviderRefund(
                                        one.id, SandboxEvent.uuid(one.reference), one.amount, one.status))
                                .toList(),
                        disputes.stream()
                                .map(one -> new ProviderDispute(one.id, one.amount, one.outcome))
                                .toList()));
    }
}
