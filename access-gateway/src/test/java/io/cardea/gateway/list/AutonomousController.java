package io.cardea.gateway.list;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cardea.access.Gate;
import io.cardea.access.RotatingCode;
import io.cardea.gateway.copy.CredentialKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.EdECPoint;
import java.security.spec.EdECPublicKeySpec;
import java.security.spec.NamedParameterSpec;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A controller as its maker would write it from the description: it takes over lists that are signed
/// by a key that it trusts, and decides by them.
public final class AutonomousController {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final byte[] PURPOSE = "cardea gate list v1\n".getBytes(StandardCharsets.US_ASCII);

    private final String trusted;
    private final Map<String, JsonNode> listed = new HashMap<>();
    private @Nullable JsonNode head;

    /// @param trusted the public key, in base64url
    public AutonomousController(String trusted) {
        this.trusted = trusted;
    }

    /// Takes a list over, if it is whole, signed, and builds upon what is here.
    ///
    /// @throws IllegalArgumentException when it is not; nothing is changed then
    public void take(byte[] list) {
        String[] lines = new String(list, StandardCharsets.UTF_8).split("\n");
        demand(lines.length > 1, "lines are missing");
        JsonNode first = read(lines[0]).path("list");
        JsonNode end = read(lines[lines.length - 1]).path("end");
        int body = list.length - lines[lines.length - 1].getBytes(StandardCharsets.UTF_8).length - 1;
        demand(end.path("lines").asInt(-1) == lines.length - 2, "lines are missing");
        demand(
                isSigned(
                        Arrays.copyOf(list, Math.max(body, 0)),
                        end.path("signature").asText()),
                "not signed");
        if (first.has("since")) {
            demand(first.path("since").asText().equals(version()), "builds upon another list");
        } else {
            listed.clear();
        }
        for (int i = 1; i < lines.length - 1; i++) {
            JsonNode line = read(lines[i]);
            if (line.path("removed").asBoolean()) {
                listed.remove(line.path("credential").asText());
            } else {
                listed.put(line.path("credential").asText(), line);
            }
        }
        head = first;
    }

    /// The version that it has; empty before the first.
    public String version() {
        return head == null ? "" : head.path("version").asText();
    }

    public int size() {
        return listed.size();
    }

    public Instant from() {
        return instant(head(), "from");
    }

    public Instant until() {
        return instant(head(), "until");
    }

    /// Whether whoever shows this may pass; `COUNTED` where it takes a use.
    public Answer decide(String presented, Gate.Direction way, Instant at) {
        JsonNode list = head();
        RotatingCode code = RotatingCode.read(presented);
        JsonNode line = code == null ? listed.get(name(presented)) : proven(code);
        if (list.path("status").asText().equals("RELEASED")) {
            return Answer.ADMITTED;
        }
        if (list.path("status").asText().equals("LOCKED_DOWN") && way == Gate.Direction.IN) {
            return Answer.REFUSED;
        }
        if (at.isBefore(from())
                || !at.isBefore(until())
                || list.path("status").asText().equals("CLOSED")
                || line == null) {
            return Answer.REFUSED;
        }
        if (way == Gate.Direction.OUT) {
            return Answer.ADMITTED;
        }
        boolean open = !list.has("open") || line.path("staff").asBoolean() || holds(list.path("open"), at) != null;
        boolean shown = code != null || !line.path("codesOnly").asBoolean();
        JsonNode in = holds(line.path("in"), at);
        if (!open || !shown || in == null) {
            return Answer.REFUSED;
        }
        return in.path("counted").asBoolean() ? Answer.COUNTED : Answer.ADMITTED;
    }

    public enum Answer {
        REFUSED,
        ADMITTED,
        COUNTED
    }

    private @Nullable JsonNode proven(RotatingCode code) {
        for (JsonNode line : listed.values()) {
            if (line.path("card").asText().equals(code.card().toString())) {
                return code.isProvenBy(bytes(line.path("codeKey").asText())) ? line : null;
            }
        }
        return null;
    }

    private static @Nullable JsonNode holds(JsonNode spans, Instant at) {
        for (JsonNode span : spans) {
            if (!at.isBefore(instant(span, "from")) && at.isBefore(instant(span, "to"))) {
                return span;
            }
        }
        return null;
    }

    private String name(String presented) {
        UUID company = UUID.fromString(head().path("company").asText());
        UUID gate = UUID.fromString(head().path("gate").asText());
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(CredentialKey.of(company, presented).listedAt(gate));
    }

    private boolean isSigned(byte[] body, String signature) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(body);
            Signature ed = Signature.getInstance("Ed25519");
            ed.initVerify(key(bytes(trusted)));
            ed.update(PURPOSE);
            ed.update(digest);
            return ed.verify(bytes(signature));
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    // A key is the little-endian y of a point, with the sign of x in its last bit.
    private static PublicKey key(byte[] x) throws GeneralSecurityException {
        byte[] y = x.clone();
        for (int i = 0; i < y.length / 2; i++) {
            byte swap = y[i];
            y[i] = y[y.length - 1 - i];
            y[y.length - 1 - i] = swap;
        }
        boolean odd = (y[0] & 0x80) != 0;
        y[0] &= 0x7f;
        return KeyFactory.getInstance("Ed25519")
                .generatePublic(
                        new EdECPublicKeySpec(NamedParameterSpec.ED25519, new EdECPoint(odd, new BigInteger(1, y))));
    }

    private JsonNode head() {
        if (head == null) {
            throw new IllegalStateException("has no list yet");
        }
        return head;
    }

    private static void demand(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }

    private static byte[] bytes(String text) {
        return Base64.getUrlDecoder().decode(text);
    }

    private static Instant instant(JsonNode node, String field) {
        return Instant.parse(node.path(field).asText());
    }

    private static JsonNode read(String line) {
        try {
            return JSON.readTree(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
