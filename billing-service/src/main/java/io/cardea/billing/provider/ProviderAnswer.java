package io.cardea.billing.provider;

import java.util.function.Function;

/// What came of talking to a provider.
///
/// @param <T> what it says when it answers
public sealed interface ProviderAnswer<T> {

    /// The same answer, saying something else.
    default <R> ProviderAnswer<R> map(Function<T, R> other) {
        return switch (this) {
            case Answered<T>(var word) -> new Answered<>(other.apply(word));
            case NotThere<T>() -> new NotThere<>();
            case Unreachable<T>(var why) -> new Unreachable<>(why);
            case Refused<T>(var why) -> new Refused<>(why);
            case Lost<T>(var why) -> new Lost<>(why);
        };
    }

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
