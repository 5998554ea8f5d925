package io.cardea.chassis.journal;

import io.cardea.chassis.refusal.Refusal;

/// What a pure decision came to.
///
/// @param <S> the aggregate's state
/// @param <C> what can happen to it, a sealed type
public sealed interface Decision<S, C> {

    /// No, and why.
    record Refused<S, C>(Refusal refusal) implements Decision<S, C> {}

    /// Nothing to do: it is so already.
    record Unchanged<S, C>() implements Decision<S, C> {}

    /// The new state, and what happened.
    record Changed<S, C>(S state, C change) implements Decision<S, C> {}

    static <S, C> Decision<S, C> refused(Refusal refusal) {
        return new Refused<>(refusal);
    }

    static <S, C> Decision<S, C> unchanged() {
        return new Unchanged<>();
    }

    static <S, C> Decision<S, C> changed(S state, C change) {
        return new Changed<>(state, change);
    }
}
