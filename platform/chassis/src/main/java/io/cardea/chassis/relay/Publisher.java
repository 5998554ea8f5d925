package io.cardea.chassis.relay;

import java.time.Instant;
import java.util.List;

/// Where events go.
interface Publisher extends AutoCloseable {

    /// Sends them in order and waits.
    ///
    /// @return the seqs of the rows that are acknowledged and behind no failed row of the same aggregate
    List<Long> publish(List<Outgoing> rows) throws InterruptedException;

    /// Tells the readers of the topics that all that was committed before `lowWater` (real time) has been sent.
    void heartbeat(List<String> topics, Instant lowWater) throws InterruptedException;

    @Override
    void close();
}
