/// How much the copy is worth at this instant.
///
/// Two facts are kept of every partition: whether everything is applied that was in it when the consumer connected,
/// and the low-water time of the last heartbeat: everything that the publisher had committed before then is applied.
/// The oldest low-water time of all partitions says as of when the copy is true. Lag alone would not do: an idle
/// topic and a dead publisher look the same.
///
/// | state | when | at the door |
/// |---|---|---|
/// | `COLD` | some partition was never read to its end, or never had a heartbeat | refused, NOT_READY |
/// | `EXPIRED` | older than the site allows | refused, NOT_READY |
/// | `WARM` | from the disk; this process has not caught up yet | decided, and said so |
/// | `LIVE` | caught up, and the last heartbeats are some seconds old at most | decided |
/// | `STALE` | caught up once, but the heartbeats stay away | decided, and said so |
///
/// Ages are measured by the real clock, also for companies that have a clock of their own: they say how far the copy
/// is behind, not what day it is in the gym.
@NullMarked
package io.cardea.gateway.freshness;

import org.jspecify.annotations.NullMarked;
