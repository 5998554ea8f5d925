package io.cardea.story.login;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/// The proof that whoever redeems a code is who asked for it (RFC 7636, S256).
record Pkce(String verifier) {

    static Pkce random() {
        byte[] secret = new byte[32];
        new SecureRandom().nextBytes(secret);
        return new Pkce(Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
    }

    String challenge() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
