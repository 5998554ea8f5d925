package io.cardea.subscription.member;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Which subscriptions somebody may read. It goes further than whom they may act for: who is in a group reads what
/// the group shares, and leaves changing it to its holder.
public sealed interface Sight {

    /// All of the company.
    record Everything() implements Sight {}

    /// Those of these members, and those that these groups share.
    record Shared(Set<UUID> members, Set<UUID> groups) implements Sight {

        public Shared {
            members = Set.copyOf(members);
            groups = Set.copyOf(groups);
        }

        private Set<UUID> all() {
            var all = new HashSet<>(members);
            all.addAll(groups);
            return all;
        }
    }

    /// @param group that shares the subscription, if one does
    default boolean covers(UUID member, @Nullable UUID group) {
        return switch (this) {
            case Everything() -> true;
            case Shared(var members, var groups) -> members.contains(member) || group != null && groups.contains(group);
        };
    }

    /// The filter of a page. Ids of members and of groups are never the same, so one set does for both.
    ///
    /// @param columns the member's and, where there is one, the group's
    default Map<String, Set<UUID>> filter(String... columns) {
        return switch (this) {
            case Everything() -> Map.of();
            case Shared shared -> Map.of(String.join(",", columns), shared.all());
        };
    }
}
