package io.cardea.billing.provider;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Signs as the provider does; written apart from the checker so that both cannot be wrong in the same way.
public final class Signer {

    private Signer() {}

    public static String header(String secret, Instant at, byte[] body) {
        return "t=" + at.getEpochSecond() + ",v1=" + hex(secret, at, body);
    }

    public static String hex(String secret, Instant at, byte[] body) {
        String signed = at.getEpochSecond() + "." + new String(body, StandardCharsets.ISO_8859_1);
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(signed.getBytes(StandardCharsets.ISO_8859_1)));
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }
}
