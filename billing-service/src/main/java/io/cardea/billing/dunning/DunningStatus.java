package io.cardea.billing.dunning;

/// How far dunning has come. Whether its invoice is still owed stands in the invoice.
enum DunningStatus {
    /// Reminded, or a card tried again.
    REMINDED,
    /// Access has ended.
    SUSPENDED,
    /// The subscription is to end.
    TERMINATED,
    /// Paid after all.
    RECOVERED
}
