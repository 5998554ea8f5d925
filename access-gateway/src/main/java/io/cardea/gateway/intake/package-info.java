/// Where a decision is written down before it is answered.
///
/// A transaction of the store costs ten times what the decision itself does. So the passage goes to a file first, by
/// one copy into mapped memory: from then on it belongs to the operating system, and no signal that kills this process
/// takes it away. A thread moves what has gathered into the ledger, many passages in one transaction, together with how
/// far the file is moved; after a kill the rest is moved at the next start, before anybody asks.
///
/// Whatever has to see earlier decisions (a confirmation, a punch card) moves what is waiting first.
///
/// | file | |
/// |---|---|
/// | `intake-<number>.log` | records one behind the other: length, checksum, passage and scan; zeros behind the last |
///
/// That thread makes the next file, too, before the one that is written is full (decision 73).
///
/// A record that was cut off by the end of the process fails its checksum. It was never answered, and is not there.
@NullMarked
package io.cardea.gateway.intake;

import org.jspecify.annotations.NullMarked;
