/// What was decided, and what is still to be told.
///
/// A check writes three things in the transaction that decides it: the passage by its id, the same passage into the
/// outbox under the next sequence number, and, where a use was taken, that use. The answer leaves the process only
/// after that, so no killed process forgets somebody it let in. The publisher empties the outbox in the order of the
/// sequence, and removes an entry only after Kafka has acknowledged it: never lost, at worst told twice, with the same
/// id and version.
///
/// A use on its way is counted against the credits until the pass comes back having counted it. It belongs to the
/// subscription, not to the card: a lost card and its replacement share their uses.
@NullMarked
package io.cardea.gateway.ledger;

import org.jspecify.annotations.NullMarked;
