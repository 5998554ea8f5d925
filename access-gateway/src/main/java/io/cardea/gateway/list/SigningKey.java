package io.cardea.gateway.list;

import io.cardea.gateway.copy.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.util.Arrays;
import java.util.Base64;

/// A key of Ed25519.
///
/// @param id the thumbprint of RFC 7638, of the public half
/// @param x the public half, in base64url
record SigningKey(String id, String x, PrivateKey half) {

    static final int SEED_BYTES = 32;

    private static final String ALGORITHM = "Ed25519";
    private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();

    /// @throws IllegalArgumentException when it is no seed
    static SigningKey ofSeed(byte[] seed) {
        if (seed.length != SEED_BYTES) {
            throw new IllegalArgumentException("a seed has 32 bytes, not " + seed.length);
        }
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(ALGORITHM);
            generator.initialize(255, new Said(seed));
            KeyPair pair = generator.generateKeyPair();
            byte[] encoded = pair.getPublic().getEncoded();
            String x = TEXT.encodeToString(Arrays.copyOfRange(encoded, encoded.length - SEED_BYTES, encoded.length));
            return new SigningKey(thumbprint(x), x, pair.getPrivate());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has Ed25519", e);
        }
    }

    String sign(byte[] message) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(half);
            signature.update(message);
            return TEXT.encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has Ed25519", e);
        }
    }

    private static String thumbprint(String x) {
        String canonical = "{\"crv\":\"Ed25519\",\"kty\":\"OKP\",\"x\":\"" + x + "\"}";
        return TEXT.encodeToString(Sha256.digest().digest(canonical.getBytes(StandardCharsets.UTF_8)));
    }

    /// Says nothing of the private half.
    @Override
    public String toString() {
        return "SigningKey[" + id + "]";
    }

    /// The generator makes a key of 32 random bytes; here they are those of the seed.
    private static final class Said extends SecureRandom {

        private static final long serialVersionUID = 1L;

        private final byte[] seed;

        Said(byte[] seed) {
            this.seed = seed.clone();
        }

        @Override
        public void nextBytes(byte[] bytes) {
            System.arraycopy(seed, 0, bytes, 0, bytes.length);
        }
    }
}
