package io.cardea.identity.group;

import io.cardea.chassis.journal.Decision;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// A family or an organization.
///
/// @param name for people; personal data where it is a family's
/// @param members the holder among them, in the order in which they joined
record Group(UUID id, GroupKind kind, String name, UUID holder, List<GroupMember> members, GroupStatus status) {

    Group {
        members = List.copyOf(members);
    }

    /// A group as it begins: its holder alone.
    static Group founded(UUID id, GroupKind kind, String name, UUID holder, Instant at) {
        var first = new GroupMember(holder, GroupRole.HOLDER, at, List.of());
        return new Group(id, kind, name, holder, List.of(first), GroupStatus.ACTIVE);
    }

    /// Who is in it, or was to its end.
    List<UUID> memberIds() {
        return members.stream().map(GroupMember::member).toList();
    }

    /// Who is in it now.
    List<UUID> present() {
        return status == GroupStatus.ACTIVE ? memberIds() : List.of();
    }

    /// Is somebody in it, or was to its end?
    boolean lists(UUID member) {
        return place(member).isPresent();
    }

    /// Adds somebody, or gives them another role or other guardians.
    Decision<Group, GroupChange> put(UUID member, GroupRole role, List<UUID> guardians, Instant at) {
        return whileActive(() -> {
            Optional<GroupRefusal> no = refusal(member, role, guardians);
            if (no.isPresent()) {
                return Decision.refused(no.get());
            }
            return place(member)
                    .map(before -> change(before, before.as(role, guardians)))
                    .orElseGet(() -> join(new GroupMember(member, role, at, guardians)));
        });
    }

    /// Takes somebody out, also from among the guardians of others; never the holder.
    Decision<Group, GroupChange> leave(UUID member) {
        return whileActive(() -> {
            if (holder.equals(member)) {
                return Decision.refused(new GroupRefusal.HolderStays(member));
            }
            return place(member)
                    .map(leaving -> changed(without(leaving), new GroupChange.Left(member)))
                    .orElseGet(() -> Decision.refused(new GroupRefusal.NotInGroup(member)));
        });
    }

    /// Makes somebody in the group its holder; the old one stays and guards whom they guarded.
    Decision<Group, GroupChange> handOver(UUID successor) {
        return whileActive(() -> {
            if (holder.equals(successor)) {
                return Decision.unchanged();
            }
            if (!lists(successor)) {
                return Decision.refused(new GroupRefusal.NotInGroup(successor));
            }
            List<GroupMember> handed = members.stream()
                    .map(each -> each.member().equals(holder) ? each.as(GroupRole.GUARDIAN, List.of()) : each)
                    .map(each -> each.member().equals(successor) ? each.as(GroupRole.HOLDER, List.of()) : each)
                    .toList();
            return Decision.changed(
                    new Group(id, kind, name, successor, handed, status),
                    new GroupChange.RoleChanged(successor, GroupRole.HOLDER));
        });
    }

    /// Ends it for everybody; doing so twice changes nothing.
    Decision<Group, GroupChange> dissolve() {
        return switch (status) {
            case DISSOLVED -> Decision.unchanged();
            case ACTIVE ->
                Decision.changed(
                        new Group(id, kind, name, holder, members, GroupStatus.DISSOLVED), new GroupChange.Dissolved());
        };
    }

    private Decision<Group, GroupChange> whileActive(Supplier<Decision<Group, GroupChange>> decision) {
        return switch (status) {
            case DISSOLVED -> Decision.refused(new GroupRefusal.IsDissolved(id));
            case ACTIVE -> decision.get();
        };
    }

    private Optional<GroupRefusal> refusal(UUID member, GroupRole role, List<UUID> guardians) {
        if (holder.equals(member) != (role == GroupRole.HOLDER)) {
            return Optional.of(new GroupRefusal.OneHolder(holder));
        }
        if (!guardians.isEmpty() && !role.mayBeGuarded()) {
            return Optional.of(new GroupRefusal.OnlyMembersAreGuarded(role));
        }
        if (guardians.contains(member)) {
            return Optional.of(new GroupRefusal.GuardsThemselves(member));
        }
        return guardians.stream().filter(g -> !mayGuard(g)).findFirst().map(GroupRefusal.NotAGuardian::new);
    }

    private boolean mayGuard(UUID guardian) {
        return place(guardian).filter(found -> found.role().mayGuard()).isPresent();
    }

    private Decision<Group, GroupChange> join(GroupMember newcomer) {
        if (members.size() >= kind.limit()) {
            return Decision.refused(new GroupRefusal.Full(kind.limit()));
        }
        List<GroupMember> more =
                Stream.concat(members.stream(), Stream.of(newcomer)).toList();
        return changed(more, new GroupChange.Joined(newcomer.member(), newcomer.role()));
    }

    private Decision<Group, GroupChange> change(GroupMember before, GroupMember after) {
        if (before.equals(after)) {
            return Decision.unchanged();
        }
        var others = new ArrayList<>(after.role().mayGuard() ? members : unguardedBy(before.member()));
        others.replaceAll(each -> each.member().equals(after.member()) ? after : each);
        return changed(others, new GroupChange.RoleChanged(after.member(), after.role()));
    }

    private List<GroupMember> without(GroupMember leaving) {
        return unguardedBy(leaving.member()).stream()
                .filter(each -> !each.member().equals(leaving.member()))
                .toList();
    }

    private List<GroupMember> unguardedBy(UUID guardian) {
        return members.stream().map(each -> each.notGuardedBy(guardian)).toList();
    }

    private Optional<GroupMember> place(UUID member) {
        return members.stream().filter(each -> each.member().equals(member)).findFirst();
    }

    private Decision<Group, GroupChange> changed(List<GroupMember> after, GroupChange change) {
        return Decision.changed(new Group(id, kind, name, holder, after, status), change);
    }
}
