package io.cardea.billing.invoice;

import java.time.Instant;

/// The payment that settled an invoice (D27).
///
/// @param reference the provider's own name for it
/// @param at business time at which we accepted it, by the company's clock and never the provider's
public record Payment(String provider, String reference, Instant at) {

    /// The "provider" of an invoice over nothing.
    static final String NOBODY = "none";

    /// Settles an invoice over nothing, for which no provider is asked.
    static Payment ofNothing(Invoice invoice, Instant at) {
        return new Payment(NOBODY, invoice.number(), at);
    }
}
