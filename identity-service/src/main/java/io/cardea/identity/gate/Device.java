package io.cardea.identity.gate;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is known of a gate's device beside its key.
///
/// @param oldKey the key that it had before, while that one still opens
/// @param certificates SHA-256 of the public keys of its certificates, in hex
/// @param disabledSince null where it may ask
public record Device(
        @Nullable OldKey oldKey,
        List<String> certificates,
        @Nullable Instant disabledSince) {

    /// One of which only the key is known.
    static final Device PLAIN = new Device(null, List.of(), null);

    /// @param hash SHA-256 of the secret, in hex
    /// @param until when it opens nothing any more; null: once it is retired
    public record OldKey(String hash, @Nullable Instant until) {

        boolean opensAt(Instant at) {
            return until == null || at.isBefore(until);
        }
    }

    public Device {
        certificates = List.copyOf(certificates);
    }

    Device with(OldKey old) {
        return new Device(old, certificates, disabledSince);
    }

    Device withoutOldKey() {
        return new Device(null, certificates, disabledSince);
    }

    Device disabled(@Nullable Instant since) {
        return new Device(oldKey, certificates, since);
    }

    Device trusting(String publicKey) {
        List<String> more = new ArrayList<>(certificates);
        more.add(publicKey);
        return new Device(oldKey, more, disabledSince);
    }

    Device distrusting(String publicKey) {
        List<String> fewer = new ArrayList<>(certificates);
        fewer.remove(publicKey);
        return new Device(oldKey, fewer, disabledSince);
    }
}
