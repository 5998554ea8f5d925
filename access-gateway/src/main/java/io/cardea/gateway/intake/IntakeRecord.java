package io.cardea.gateway.intake;

import io.cardea.gateway.copy.CredentialKey;
import io.cardea.gateway.ledger.Passage;
import io.cardea.gateway.ledger.PassageEntry;
import io.cardea.gateway.ledger.Scans;
import io.cardea.gateway.store.Packing;
import io.cardea.gateway.store.Unpacking;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/// What is written of one decision: the scan, if it has one, and the passage.
final class IntakeRecord {

    private IntakeRecord() {}

    static byte[] pack(Passage passage, Scans.@Nullable Scan scan) {
        Packing record = new Packing(256).flag(scan != null);
        if (scan != null) {
            record.id(scan.gate()).id(scan.credential().value()).text(scan.id());
        }
        PassageEntry.pack(passage, record);
        return record.packed();
    }

    static void unpack(byte[] packed, BiConsumer<Passage, Scans.@Nullable Scan> taker) {
        Unpacking record = new Unpacking(packed);
        Scans.Scan scan =
                record.flag() ? new Scans.Scan(record.id(), new CredentialKey(record.id()), record.text()) : null;
        taker.accept(PassageEntry.unpack(record), scan);
    }
}
