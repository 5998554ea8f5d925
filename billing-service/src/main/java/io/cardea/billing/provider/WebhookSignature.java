package io.cardea.billing.provider;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/// Checks a header `t=<unix seconds>,v1=<hex HMAC-SHA256 of "t.body">` over the raw bytes, as Stripe signs and the
/// sandbox, too.
///
/// Two secrets may be active while one replaces the other. All candidates are compared in constant time.
public final class WebhookSignature {

    public static final Duration TOLERANCE = Duration.ofSeconds(300);

    private static final String ALGORITHM = "HmacSHA256";

    private final String header;
    private final List<SecretKeySpec> secrets;

    /// @param header the name of the header
    public WebhookSignature(String header, List<String> secrets) {
        if (secrets.isEmpty()
                || secrets.size() > Keys.MOST_SECRETS
                || secrets.stream().anyMatch(String::isBlank)) {
            throw new IllegalArgumentException("one or two webhook secrets are needed, none of them blank");
        }
        this.header = header;
        this.secrets = secrets.stream()
                .map(s -> new SecretKeySpec(s.getBytes(StandardCharsets.UTF_8), ALGORITHM))
                .toList();
    }

    /// Nothing when the body may be believed.
    ///
    /// @param now real time, whatever the company's clock says
    public @Nullable SignatureRefusal check(@Nullable String value, byte[] body, Instant now) {
        return switch (SignatureHeader.parse(header, value)) {
            case SignatureHeader.Unreadable(SignatureRefusal refusal) -> refusal;
            case SignatureHeader.Signed signed -> check(signed, body, now);
        };
    }

    private @Nullable SignatureRefusal check(SignatureHeader.Signed signed, byte[] body, Instant now) {
        if (secrets.stream().filter(secret -> signedBy(secret, signed, body)).count() == 0) {
            return new SignatureRefusal.Forged();
        }
        return isStale(signed.seconds(), now) ? new SignatureRefusal.Stale(TOLERANCE.toSeconds()) : null;
    }

    private static boolean isStale(long seconds, Instant now) {
        return Math.abs(Math.subtractExact(now.getEpochSecond(), seconds)) > TOLERANCE.toSeconds();
    }

    private static boolean signedBy(SecretKeySpec secret, SignatureHeader.Signed signed, byte[] body) {
        byte[] expected = hmac(secret, signed.seconds(), body);
        boolean match = false;
        for (byte[] candidate : signed.signatures()) {
            match |= MessageDigest.isEqual(expected, candidate);
        }
        return match;
    }

    private static byte[] hmac(SecretKeySpec key, long seconds, byte[] body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update((seconds + ".").getBytes(StandardCharsets.US_ASCII));
            return mac.doFinal(body);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + ALGORITHM, e);
        }
    }
}
