package io.cardea.billing.provider;

import io.cardea.billing.provider.ProviderWord.Verdict;
import io.cardea.chassis.money.Money;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An amount of a payment that the provider gives back, whoever wanted it.
///
/// @param reference the provider's name for it
/// @param refund our reference, where we wanted it and the provider tells
public record ProviderRefund(String reference, @Nullable UUID refund, Money amount, Verdict verdict) {}
