/// Tells the world what was decided: every passage goes to `access.passages`, and to its company's own feed.
///
/// One thread takes the outbox of the ledger in order, sends with an idempotent producer, and removes what Kafka has
/// acknowledged from all replicas. Killed between the two, it sends the same again: same id, same version. While Kafka
/// is away the outbox grows, as far as the disk goes.
@NullMarked
package io.cardea.gateway.publish;

import org.jspecify.annotations.NullMarked;
