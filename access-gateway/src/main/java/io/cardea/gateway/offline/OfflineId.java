package io.cardea.gateway.offline;

import io.cardea.gateway.copy.CredentialKey;
import io.cardea.gateway.copy.Sha256;
import io.cardea.gateway.store.Packing;
import java.nio.ByteBuffer;
import java.util.UUID;

/// Makes the ids of decisions that a controller has made: the same line gets the same id at every
/// gateway. They are UUIDs of version 7, like all of decisions, by the controller's clock.
final class OfflineId {

    private static final long VERSION = 0x7000;
    private static final long VARIANT = 0x8000_0000_0000_0000L;
    private static final int BITS_OF_TWO = 2;

    private OfflineId() {}

    static UUID of(UUID gate, OfflineLine line, CredentialKey credential) {
        byte[] told = new Packing(64)
                .id(gate)
                .number(line.sequence())
                .instant(line.deviceTime())
                .id(credential.value())
                .packed();
        ByteBuffer hash = ByteBuffer.wrap(Sha256.digest().digest(told));
        long time = line.deviceTime().toEpochMilli() << Short.SIZE;
        long high = time | VERSION | (hash.getLong() & 0xfff);
        return new UUID(high, VARIANT | (hash.getLong() >>> BITS_OF_TWO));
    }
}
