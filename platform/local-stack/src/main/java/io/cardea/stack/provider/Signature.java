package io.cardea.stack.provider;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Signs notices: `t=<unix seconds>,v1=<hex HMAC-SHA-256 of "t.body">` under a secret shared with the merchant.
public final class Signature {

    /// The header that carries the signature.
    public static final String HEADER = "Cardea-Sandbox-Signature";

    private static final String ALGORITHM = "HmacSHA256";

    private Signature() {}

    /// The header's value for this body at this instant, to the second.
    public static String of(String secret, Instant at, String body) {
        long seconds = at.getEpochSecond();
        return "t=" + seconds + ",v1=" + HexFormat.of().formatHex(mac(secret, seconds + "." + body));
    }

    private static byte[] mac(String secret, String signed) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return mac.doFinal(signed.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
