package io.cardea.gateway.device;

import io.cardea.gateway.copy.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a device shows: which gate it is, and the secret that proves it. Has no useful text form, so that no log gets
/// the secret.
final class GateKey {

    private static final String SCHEME = "Gate ";
    private static final int LONGEST = 200;

    private final UUID gate;
    private final String secret;

    private GateKey(UUID gate, String secret) {
        this.gate = gate;
        this.secret = secret;
    }

    /// Whether the header speaks of a gate's key at all.
    static boolean isOne(@Nullable String header) {
        return header != null && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
    }

    /// What a header that speaks of a key says behind that word.
    static String shown(String header) {
        return header.substring(SCHEME.length()).strip();
    }

    /// Reads the header; null when it has another form.
    static @Nullable GateKey read(String header) {
        String key = shown(header);
        int dot = key.indexOf('.');
        if (dot != 36 || key.length() > LONGEST) {
            return null;
        }
        try {
            String id = key.substring(0, dot);
            UUID gate = UUID.fromString(id);
            // Java takes dashes at other places too.
            return gate.toString().equalsIgnoreCase(id) ? new GateKey(gate, key.substring(dot + 1)) : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    UUID gate() {
        return gate;
    }

    /// Whether the secret has this hash. Takes as long for a near miss as for a wild guess.
    boolean opens(String keyHash) {
        byte[] hash = Sha256.digest().digest(secret.getBytes(StandardCharsets.UTF_8));
        byte[] shown = HexFormat.of().formatHex(hash).getBytes(StandardCharsets.US_ASCII);
        return MessageDigest.isEqual(shown, keyHash.getBytes(StandardCharsets.US_ASCII));
    }
}
