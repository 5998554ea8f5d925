package io.cardea.billing.account;

/// Is an account still in use?
enum AccountStatus {
    ACTIVE,
    /// Its keys are gone.
    REMOVED
}
