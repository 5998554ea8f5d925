package io.cardea.billing.provider;

/// What came of talking to a provider.
///
/// @param <T> what it says when it answers
public sealed interface ProviderAnswer<T> {

    /// It answered, and this is what it says.
    record Answered<T>(T word) implements ProviderAnswer<T> {}

    /// It does not know what we speak of.
    record NotThere<T>() implements ProviderAnswer<T> {}

    /// It was not reached at all, or had no time: certainly nothing happened there.
    record Unreachable<T>(String why) implements ProviderAnswer<T> {}

    /// It refused: certainly nothing happened there, and trying again soon will not help.
    record Refused<T>(String why) implements ProviderAnswer<T> {}

    /// The request went out, and no answer came that says anything.
    record Lost<T>(String why) implements ProviderAnswer<T> {}
}
