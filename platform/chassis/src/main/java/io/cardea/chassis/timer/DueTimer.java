package io.cardea.chassis.timer;

import io.cardea.chassis.database.Tx;
import io.cardea.chassis.journal.Occasion;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;

/// What happens when an aggregate's due instant has come. Implementations are CDI beans.
public interface DueTimer {

    /// The aggregate type's name.
    String aggregate();

    /// Is given all aggregates of a batch before it rings for the first of them, to lock what it will touch in one
    /// order.
    default Uni<Void> prepare(Tx tx, List<UUID> aggregates) {
        return Uni.createFrom().voidItem();
    }

    /// Rings once per due instant; changing the aggregate sets its next one.
    ///
    /// @param due the occasion: business time is the instant that was due, however late it rings; so advancing a
    ///     sandbox's clock by a and then b gives the same as by a + b
    Uni<Void> ring(Tx tx, Occasion due, UUID aggregate);
}
