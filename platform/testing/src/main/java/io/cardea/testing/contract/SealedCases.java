package io.cardea.testing.contract;

import java.util.Arrays;
import java.util.stream.Stream;

/// The leaves of a sealed hierarchy.
final class SealedCases {

    private SealedCases() {}

    /// All concrete cases, nested hierarchies flattened; a type that is not sealed is its own only case.
    static Stream<Class<?>> of(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(SealedCases::of)
                : Stream.of(type);
    }

    /// Is it a case of a sealed interface, so that its JSON carries `kind`?
    static boolean isCase(Class<?> type) {
        return Arrays.stream(type.getInterfaces()).anyMatch(Class::isSealed);
    }
}
