package io.cardea.gateway.copy;

import io.cardea.access.CredentialClass;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What is known of a gate's device beside its key.
///
/// @param oldKey the key that it had before, where that one still opens
/// @param certificates the SHA-256 of the public keys of its certificates, in lower-case hexadecimal digits
/// @param disabled whether it is turned away, whatever it shows
/// @param taken what may be shown to its reader; null: what its site takes
public record HeldDevice(
        @Nullable OldKey oldKey,
        Set<String> certificates,
        boolean disabled,
        @Nullable Set<CredentialClass> taken) {

    /// One of which only the key is known.
    public static final HeldDevice PLAIN = new HeldDevice(null, Set.of(), false, null);

    /// @param hash the SHA-256 of its secret
    /// @param until when it opens nothing any more; null: once it is retired
    public record OldKey(String hash, @Nullable Instant until) {}

    public HeldDevice {
        certificates = Set.copyOf(certificates);
        taken = taken == null ? null : Set.copyOf(taken);
    }
}
