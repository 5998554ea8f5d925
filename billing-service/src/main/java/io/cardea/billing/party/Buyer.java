package io.cardea.billing.party;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A member as documents name them.
public record Buyer(String name, @Nullable String email) {

    /// One who is deleted, or of whom nothing has arrived.
    static Buyer unknown(UUID member) {
        return new Buyer(member.toString(), null);
    }
}
