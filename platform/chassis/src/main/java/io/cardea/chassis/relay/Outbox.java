package io.cardea.chassis.relay;

import java.util.Collection;
import java.util.List;

/// The unpublished part of the journal, as the one leader sees it.
interface Outbox extends AutoCloseable {

    /// Is this replica the leader, or can it become it now?
    boolean lead();

    /// Up to so many unpublished rows, oldest first.
    List<Outgoing> unpublished(int atMost);

    /// Marks rows whose records are acknowledged.
    void published(Collection<Long> seqs);

    /// Gives the leadership back.
    @Override
    void close();
}
