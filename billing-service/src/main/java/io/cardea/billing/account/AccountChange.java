package io.cardea.billing.account;

/// What can happen to an account; only audited, never published, and never with a key.
sealed interface AccountChange {

    record Opened() implements AccountChange {}

    record KeysReplaced() implements AccountChange {}

    record Removed() implements AccountChange {}
}
