package io.cardea.billing.method;

/// May a stored means of payment be charged?
enum MethodStatus {
    USABLE,
    /// The bank has said that it never will be again: stolen, lost, closed.
    UNUSABLE,
    /// The member no longer wants it.
    REMOVED
}
