package io.cardea.chassis.tenancy;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Whose things a caller can see and change.
public sealed interface Reach {

    /// Every member's.
    record Everybody() implements Reach {}

    /// A member's own, and those of the members whom they guard.
    record Own(UUID self, Set<UUID> wards) implements Reach {

        public Own {
            wards = Set.copyOf(wards);
        }

        Set<UUID> all() {
            var all = new HashSet<>(wards);
            all.add(self);
            return all;
        }
    }

    default boolean covers(UUID member) {
        return switch (this) {
            case Everybody() -> true;
            case Own own -> own.self().equals(member) || own.wards().contains(member);
        };
    }

    /// Is this the caller?
    default boolean isSelf(UUID member) {
        return this instanceof Own own && own.self().equals(member);
    }

    /// The members whose things a list shows: the one that was asked for, or all within reach. No set at all means
    /// no limit, an empty one means nobody's.
    default @Nullable Set<UUID> among(@Nullable UUID asked) {
        if (asked != null) {
            return covers(asked) ? Set.of(asked) : Set.of();
        }
        return switch (this) {
            case Everybody() -> null;
            case Own own -> own.all();
        };
    }

    /// The member who is meant: the one who was named, otherwise the caller, if they are one.
    default @Nullable UUID orSelf(@Nullable UUID named) {
        return named == null && this instanceof Own own ? own.self() : named;
    }
}
