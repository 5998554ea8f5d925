package io.cardea.billing.method;

/// What can happen to a stored means of payment; only audited, never published.
sealed interface MethodChange {

    record Stored() implements MethodChange {}

    record GivenUp() implements MethodChange {}

    record Removed() implements MethodChange {}
}
