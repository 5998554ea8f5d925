package io.cardea.gateway.copy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.UUID;

/// What a credential is found by: the first 128 bits of the SHA-256 of company and credential. The
/// same number on another company's card is another key.
public record CredentialKey(UUID value) {

    public static CredentialKey of(UUID company, String credential) {
        MessageDigest digest = Sha256.digest();
        digest.update(ByteBuffer.allocate(16)
                .putLong(company.getMostSignificantBits())
                .putLong(company.getLeastSignificantBits())
                .flip());
        ByteBuffer hash = ByteBuffer.wrap(digest.digest(credential.getBytes(StandardCharsets.UTF_8)));
        return new CredentialKey(new UUID(hash.getLong(), hash.getLong()));
    }

    /// What this gate's list calls it: a hash of the gate and of these bits. Whoever has a gate's
    /// list can look up what was scanned, and can neither make codes with it nor compare it with
    /// another gate's.
    public byte[] listedAt(UUID gate) {
        MessageDigest digest = Sha256.digest();
        digest.update(ByteBuffer.allocate(4 * Long.BYTES)
                .putLong(gate.getMostSignificantBits())
                .putLong(gate.getLeastSignificantBits())
                .putLong(value.getMostSignificantBits())
                .putLong(value.getLeastSignificantBits())
                .flip());
        return Arrays.copyOf(digest.digest(), 2 * Long.BYTES);
    }

    /// The same 128 bits. They prove rotating codes, see [io.cardea.access.RotatingCode#key].
    public byte[] bytes() {
        return ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(value.getMostSignificantBits())
                .putLong(value.getLeastSignificantBits())
                .array();
    }
}
