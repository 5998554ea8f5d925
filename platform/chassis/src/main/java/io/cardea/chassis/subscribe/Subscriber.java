package io.cardea.chassis.subscribe;

import io.cardea.chassis.database.Tx;
import io.smallrye.mutiny.Uni;
import java.util.List;

/// Applies the records of one topic to this service. Implementations are CDI beans (`@ApplicationScoped`).
///
/// A record is applied only if its version is newer than the one already applied, in the order of the versions, in
/// one transaction with others. Effects must still be idempotent by a natural key. Failing on a record sets it aside
/// in the dead-letter topic, unless the database is away: then it is tried again.
///
/// @param <T> this service's own record of the fields it reads: `{change, state}`
public interface Subscriber<T> {

    /// The topic, such as `catalog.products`.
    String topic();

    /// What the body is read as; unknown fields are ignored.
    Class<T> reads();

    /// Is given all records of a batch before the first of them is applied. Here a subscriber locks what several
    /// records touch, in one order, so that two batches never wait for each other in a circle.
    default Uni<Void> prepare(Tx tx, List<Received<T>> batch) {
        return Uni.createFrom().voidItem();
    }

    Uni<Void> apply(Tx tx, Received<T> record);

    /// Whether somebody stands at a door meanwhile: then a record is taken soon, however busy this
    /// service is, and hardly waits until there are more.
    default boolean isUrgent() {
        return false;
    }

    /// Names its progress in the database; renaming it applies everything again.
    default String name() {
        return reads().getDeclaringClass() == null
                ? reads().getSimpleName()
                : reads().getDeclaringClass().getSimpleName();
    }
}
