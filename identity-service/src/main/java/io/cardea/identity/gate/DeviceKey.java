package io.cardea.identity.gate;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;

/// The secret of a gate's device. Shown once; what is kept and published is its hash.
record DeviceKey(String secret) {

    static final int BYTES = 32;

    static DeviceKey of(byte[] random) {
        return new DeviceKey(Base64.getUrlEncoder().withoutPadding().encodeToString(random));
    }

    /// SHA-256 of the secret, in hex. The secret has 256 random bits, so it needs no slow hash.
    String hash() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return "DeviceKey[hidden]";
    }
}
