package io.cardea.gateway.ledger;

import io.cardea.gateway.copy.CredentialKey;
import io.cardea.gateway.store.Packing;
import io.cardea.gateway.store.Reading;
import io.cardea.gateway.store.Table;
import io.cardea.gateway.store.Unpacking;
import io.cardea.gateway.store.Writing;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a gate has already asked: a device that got no answer in time asks again with the same scan id, and gets the
/// answer that was given.
///
/// The credential belongs to the key. A device that starts numbering anew after a power cut must not open to a
/// stranger's card because its owner had scan number one yesterday; the window guards the owner's own card likewise.
public final class Scans {

    private Scans() {}

    /// What was asked. Gate, scan id and credential together.
    public record Scan(UUID gate, CredentialKey credential, String id) {}

    /// The passage that answered this scan within the window, if any.
    ///
    /// @param now the real time
    public static @Nullable Passage answered(Reading store, Scan scan, Instant now, Duration window) {
        byte[] decision = store.get(Table.SCANS, key(scan));
        if (decision == null) {
            return null;
        }
        UUID id = new Unpacking(decision).id();
        return PendingUses.decidedAt(id).plus(window).isBefore(now) ? null : Ledger.find(store, id);
    }

    /// Whether there was ever an answer to it that is still remembered.
    public static boolean isKnown(Reading store, Scan scan) {
        return store.get(Table.SCANS, key(scan)) != null;
    }

    public static void remember(Writing store, Scan scan, UUID decision) {
        store.put(Table.SCANS, key(scan), Ledger.id(decision));
    }

    private static byte[] key(Scan scan) {
        UUID scanId = CredentialKey.of(scan.gate(), scan.id()).value();
        return new Packing(48)
                .id(scan.gate())
                .id(scan.credential().value())
                .id(scanId)
                .packed();
    }
}
