package io.cardea.gateway.list;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cardea.gateway.copy.Sha256;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;

/// Writes lines, one behind the other, and at last the signature of all of them. It remembers none,
/// however many there are.
final class SignedLines {

    private static final byte[] PURPOSE = "cardea gate list v1\n".getBytes(StandardCharsets.US_ASCII);

    private final OutputStream out;
    private final ObjectMapper json;
    private final MessageDigest digest = Sha256.another();
    private long lines;

    SignedLines(OutputStream out, ObjectMapper json) {
        this.out = out;
        this.json = json;
    }

    void write(ListLine line) {
        byte[] bytes = bytes(line);
        digest.update(bytes);
        put(bytes);
        lines += line instanceof ListLine.First ? 0 : 1;
    }

    /// Writes the last line.
    void end(SigningKey key) {
        byte[] sha256 = digest.digest();
        put(bytes(new ListLine.Last(new ListLine.End(
                lines,
                Base64.getUrlEncoder().withoutPadding().encodeToString(sha256),
                key.id(),
                key.sign(signed(sha256))))));
    }

    /// What is signed: what it is for, and the hash of every byte before the last line.
    static byte[] signed(byte[] sha256) {
        byte[] signed = new byte[PURPOSE.length + sha256.length];
        System.arraycopy(PURPOSE, 0, signed, 0, PURPOSE.length);
        System.arraycopy(sha256, 0, signed, PURPOSE.length, sha256.length);
        return signed;
    }

    private void put(byte[] bytes) {
        try {
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write a list", e);
        }
    }

    private byte[] bytes(ListLine line) {
        try {
            return (json.writeValueAsString(line) + "\n").getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a line that cannot be written as JSON", e);
        }
    }
}
