/// Somebody holds a card before a gate.
///
/// The gate asks, and the answer is decided, written down and then given, in one transaction of the store: the pass is
/// looked up, the uses on their way are counted, [io.cardea.access.Door] decides, and the passage is in the ledger
/// before a byte of the answer leaves. Since the store has one writer at a time, two gates that ask at once for the
/// last use of a punch card are answered one after the other.
///
/// Business time is the company's: the real one, or, for a sandbox company, the one its clock stands at, or the one
/// that the request names. How old the copy is is always measured in real time.
@NullMarked
package io.cardea.gateway.check;

import org.jspecify.annotations.NullMarked;
