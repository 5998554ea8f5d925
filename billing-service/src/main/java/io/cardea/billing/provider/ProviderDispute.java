package io.cardea.billing.provider;

import io.cardea.chassis.money.Money;

/// A payment that the member's bank wants back, as the provider tells of it.
///
/// @param reference the provider's name for it
/// @param amount what the bank wants
public record ProviderDispute(String reference, Money amount, Outcome outcome) {

    /// Who keeps the money.
    public enum Outcome {
        /// Nobody knows yet; until then the provider holds it.
        OPEN,
        /// We do.
        WON,
        /// The member does.
        LOST
    }
}
