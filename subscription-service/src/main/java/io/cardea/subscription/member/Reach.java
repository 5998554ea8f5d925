package io.cardea.subscription.member;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Whose things a caller can see and change: every member's, or only their own.
///
/// @param only the one member; everybody when absent
public record Reach(@Nullable UUID only) {

    public boolean covers(UUID member) {
        return only == null || only.equals(member);
    }

    /// The member to ask for when the caller has named this one, or none: themselves, unless they reach further.
    public @Nullable UUID narrowed(@Nullable UUID asked) {
        return only == null ? asked : Objects.requireNonNullElse(asked, only);
    }
}
