package io.cardea.billing.provider;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A webhook as it came: nothing of it is believed yet.
///
/// @param headers by their names in lower case
/// @param body the raw bytes, over which the signature goes
/// @param at when it came, in real time
public record Webhook(Map<String, String> headers, byte[] body, Instant at) {

    /// @param name in lower case
    public @Nullable String header(String name) {
        return headers.get(name);
    }
}
