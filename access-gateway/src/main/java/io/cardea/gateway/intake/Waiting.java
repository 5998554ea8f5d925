package io.cardea.gateway.intake;

import io.cardea.gateway.ledger.Passage;
import io.cardea.gateway.ledger.Scans;
import org.jspecify.annotations.Nullable;

/// A passage that is in the file and not in the ledger yet.
///
/// @param scan the scan that it answers, if the device numbered it
/// @param behind where the next record begins
record Waiting(Passage passage, Scans.@Nullable Scan scan, Mark behind) {

    /// A place in the files.
    record Mark(long file, int at) {}
}
