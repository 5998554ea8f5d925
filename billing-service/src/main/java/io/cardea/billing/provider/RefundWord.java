package io.cardea.billing.provider;

import io.cardea.billing.provider.ProviderWord.Verdict;

/// What a provider says about one refund.
///
/// @param reference the provider's name for it
public record RefundWord(String reference, Verdict verdict) {}
