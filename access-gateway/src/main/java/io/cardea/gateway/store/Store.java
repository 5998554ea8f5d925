package io.cardea.gateway.store;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Ordered tables with transactions. One writer at a time, in the order of arrival; readers never wait.
public interface Store {

    /// Runs the work on a view of the last committed state.
    <T extends @Nullable Object> T read(Function<Reading, T> work);

    /// Runs the work and commits what it wrote. When it throws, nothing is written.
    ///
    /// @throws StoreFull when the store has no room left
    <T extends @Nullable Object> T write(Function<Writing, T> work);
}
