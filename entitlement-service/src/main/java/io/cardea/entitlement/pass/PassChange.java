package io.cardea.entitlement.pass;

/// What can happen to a pass.
sealed interface PassChange {

    /// It was computed anew, and came out different.
    record Computed(String because) implements PassChange {}
}
