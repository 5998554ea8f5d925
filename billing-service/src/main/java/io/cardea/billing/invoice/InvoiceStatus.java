package io.cardea.billing.invoice;

/// Where an invoice stands; the legal steps are the methods of each state.
public sealed interface InvoiceStatus {

    /// Issued and owed.
    record Open() implements InvoiceStatus {

        Paid paid(Payment payment) {
            return new Paid(payment);
        }

        Void voided(String why) {
            return new Void(why);
        }
    }

    /// Settled; final.
    record Paid(Payment payment) implements InvoiceStatus {}

    /// Not owed any more; final.
    ///
    /// @param why `CANCELLED`, `COVERED`, `REPLACED` or `WITHDRAWN`
    record Void(String why) implements InvoiceStatus {}
}
