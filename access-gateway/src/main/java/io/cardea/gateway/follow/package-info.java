/// Follows the topics that the copy is made of.
///
/// One thread, one plain consumer, every partition, no group: each gateway has a copy of its own, and where it goes
/// on stands in its own store, written in the transaction that applied the records. A position belongs to a topic's
/// id: a topic that was deleted and made again is read anew from its beginning, while the copy goes on answering; so
/// is one that no longer has the position. Kafka may be away at the start or later, and topics may not exist yet:
/// the thread backs off and asks again, and the copy only grows older.
///
/// `access.passages` is followed too, for the uses that were taken at other gateways; it has no part in the copy's
/// freshness.
@NullMarked
package io.cardea.gateway.follow;

import org.jspecify.annotations.NullMarked;
