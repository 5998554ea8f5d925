package io.cardea.chassis.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// Seals what a table must not be able to tell (AES-256-GCM): stored answers with the client's own Idempotency-Key,
/// since an answer may hold a secret that is shown once, and what a service itself has to keep secret. The key is
/// never stored; of an Idempotency-Key there is a hash of another derivation.
public final class Seal {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private Seal() {}

    static byte[] hash(String purpose, String... parts) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(purpose.getBytes(UTF_8));
            for (String part : parts) {
                digest.update((byte) 0);
                digest.update(part.getBytes(UTF_8));
            }
            return digest.digest();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The text, sealed.
    ///
    /// @param key long and random; of any form
    public static byte[] close(String key, String text) {
        byte[] nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        byte[] closed = cipher(Cipher.ENCRYPT_MODE, key, nonce, text.getBytes(UTF_8));
        return ByteBuffer.allocate(NONCE + closed.length).put(nonce).put(closed).array();
    }

    /// The text again; fails where it was sealed with another key, or was changed since.
    public static String open(String key, byte[] sealed) {
        var buffer = ByteBuffer.wrap(sealed);
        byte[] nonce = new byte[NONCE];
        byte[] closed = new byte[sealed.length - NONCE];
        buffer.get(nonce).get(closed);
        return new String(cipher(Cipher.DECRYPT_MODE, key, nonce, closed), UTF_8);
    }

    private static byte[] cipher(int mode, String key, byte[] nonce, byte[] bytes) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(hash("seal", key), "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            return cipher.doFinal(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot seal or open it", e);
        }
    }
}
