package io.cardea.identity.group;

import io.cardea.chassis.refusal.Code;
import io.cardea.chassis.refusal.Refusal;
import java.util.UUID;

/// Why a group stays as it is.
sealed interface GroupRefusal extends Refusal {

    @Code("group.dissolved")
    record IsDissolved(UUID group) implements GroupRefusal {
        @Override
        public String detail() {
            return "Group %s has been dissolved.".formatted(group);
        }
    }

    @Code("group.full")
    record Full(int limit) implements GroupRefusal {
        @Override
        public String detail() {
            return "This group can have %d members and has them.".formatted(limit);
        }
    }

    @Code("group.one-holder")
    record OneHolder(UUID holder) implements GroupRefusal {
        @Override
        public String detail() {
            return "The holder is %s; a group has always one.".formatted(holder);
        }

        @Override
        public String field() {
            return "role";
        }
    }

    @Code("group.holder-stays")
    record HolderStays(UUID holder) implements GroupRefusal {
        @Override
        public String detail() {
            return "Member %s is the holder and cannot leave.".formatted(holder);
        }
    }

    @Code("group.not-in-group")
    record NotInGroup(UUID member) implements GroupRefusal {
        @Override
        public String detail() {
            return "Member %s is not in this group.".formatted(member);
        }

        @Override
        public String field() {
            return "member";
        }
    }

    @Code("group.only-members-are-guarded")
    record OnlyMembersAreGuarded(GroupRole role) implements GroupRefusal {
        @Override
        public String detail() {
            return "Somebody with the role %s has no guardians.".formatted(role);
        }

        @Override
        public String field() {
            return "guardians";
        }
    }

    @Code("group.guards-themselves")
    record GuardsThemselves(UUID member) implements GroupRefusal {
        @Override
        public String detail() {
            return "Member %s cannot be their own guardian.".formatted(member);
        }

        @Override
        public String field() {
            return "guardians";
        }
    }

    @Code("group.not-a-guardian")
    record NotAGuardian(UUID guardian) implements GroupRefusal {
        @Override
        public String detail() {
            return "Member %s is neither holder nor guardian of this group.".formatted(guardian);
        }

        @Override
        public String field() {
            return "guardians";
        }
    }
}
