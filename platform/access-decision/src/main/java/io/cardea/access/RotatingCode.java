package io.cardea.access;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/// A code that a member's app shows for some seconds: `v1.<card>.<step>.<proof>`. A picture of it is worth nothing a
/// little later, where a picture of a static code opens for years.
///
/// The proof is an HMAC by a key that follows from company and credential. Whoever makes codes knows the credential,
/// and whoever verifies them holds that key to find static cards by, so no other secret has to travel. It is as strong
/// as the credential: only one made of 128 random bits will do ([#isStrong]).
///
/// @param step which steps of fifteen seconds since 1970 it is for
public record RotatingCode(UUID card, long step, String proof) {

    /// How long a step is.
    public static final Duration STEP = Duration.ofSeconds(15);

    /// Steps before and after the present one that are taken: clocks differ, and people are slow.
    private static final long SKEW = 1;

    private static final int KEY_BYTES = 16;
    private static final int PROOF_BYTES = 16;
    private static final int LONGEST = 96;
    private static final String VERSION = "v1";

    /// The code of a card at an instant of the real clock.
    public static RotatingCode made(UUID card, byte[] key, Instant at) {
        long step = stepAt(at);
        return new RotatingCode(card, step, proof(card, step, key));
    }

    /// Reads a code; null where the text is none.
    public static @Nullable RotatingCode read(String text) {
        String[] parts = text.length() > LONGEST ? new String[0] : text.split("\\.", -1);
        if (parts.length != 4 || !parts[0].equals(VERSION) || parts[1].length() != 36) {
            return null;
        }
        try {
            return new RotatingCode(UUID.fromString(parts[1]), Long.parseLong(parts[2]), parts[3]);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /// Whether this key made it. Takes as long for a near miss as for a wild guess.
    public boolean isProvenBy(byte[] key) {
        return MessageDigest.isEqual(
                proof.getBytes(StandardCharsets.UTF_8), proof(card, step, key).getBytes(StandardCharsets.UTF_8));
    }

    /// Whether it is of this instant of the real clock, give or take a step.
    public boolean isFresh(Instant at) {
        long now = stepAt(at);
        return step >= now - SKEW && step <= now + SKEW;
    }

    /// When the next one is due.
    public Instant endsAt() {
        return Instant.ofEpochSecond((step + 1) * STEP.toSeconds());
    }

    /// The key of a credential.
    public static byte[] key(UUID company, String credential) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(ByteBuffer.allocate(2 * Long.BYTES)
                    .putLong(company.getMostSignificantBits())
                    .putLong(company.getLeastSignificantBits())
                    .array());
            return Arrays.copyOf(digest.digest(credential.getBytes(StandardCharsets.UTF_8)), KEY_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /// Whether nobody can guess the credential: 16 random bytes in capital hexadecimal digits, as identity-service
    /// makes them. Numbers that cards bring along are short, and some are printed on them.
    public static boolean isStrong(String credential) {
        return credential.length() == 2 * KEY_BYTES
                && credential
                        .chars()
                        .allMatch(digit -> (digit >= '0' && digit <= '9') || (digit >= 'A' && digit <= 'F'));
    }

    /// As the app shows it.
    public String text() {
        return VERSION + "." + card + "." + step + "." + proof;
    }

    private static long stepAt(Instant at) {
        return Math.floorDiv(at.getEpochSecond(), STEP.toSeconds());
    }

    private static String proof(UUID card, long step, byte[] key) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            byte[] whole = mac.doFinal((VERSION + "." + card + "." + step).getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(whole, PROOF_BYTES));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA256", e);
        }
    }

    /// Says nothing that opens a door.
    @Override
    public String toString() {
        return "RotatingCode[" + card + ", " + step + "]";
    }
}
