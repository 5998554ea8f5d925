package io.cardea.gateway.copy;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// The digest of keys and credentials. Making one costs as much as using it, so each thread keeps its own.
public final class Sha256 {

    private static final ThreadLocal<MessageDigest> OWN = ThreadLocal.withInitial(Sha256::made);

    private Sha256() {}

    /// A digest that has seen nothing yet; for this thread, and only until it digests.
    public static MessageDigest digest() {
        return OWN.get();
    }

    /// One of its own, for whoever digests over some time.
    public static MessageDigest another() {
        return made();
    }

    private static MessageDigest made() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
