package io.cardea.identity.group;

import io.cardea.chassis.journal.Decision;
import io.cardea.chassis.journal.Decision.Changed;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// The family Hansen: Kari holds it, Ola is a guardian, and Nils, whom both of them guard, joined last.
final class SampleGroup {

    static final UUID ID = UUID.fromString("0199a1c0-0000-7000-8000-00000000fa01");
    static final UUID KARI = UUID.fromString("0199a1c0-0000-7000-8000-00000000ae01");
    static final UUID OLA = UUID.fromString("0199a1c0-0000-7000-8000-00000000ae02");
    static final UUID NILS = UUID.fromString("0199a1c0-0000-7000-8000-00000000ae03");
    static final UUID STRANGER = UUID.fromString("0199a1c0-0000-7000-8000-00000000ae99");
    static final Instant MORNING = Instant.parse("2026-11-20T08:00:00Z");
    static final Instant NOON = Instant.parse("2026-11-20T11:00:00Z");

    private SampleGroup() {}

    static Group founded() {
        return Group.founded(ID, GroupKind.FAMILY, "Family Hansen", KARI, MORNING);
    }

    static Group withOla() {
        return after(founded().put(OLA, GroupRole.GUARDIAN, List.of(), NOON));
    }

    static Group hansens() {
        return after(withOla().put(NILS, GroupRole.MEMBER, List.of(KARI, OLA), NOON));
    }

    static Group dissolved() {
        return after(hansens().dissolve());
    }

    /// The group as the decision leaves it; fails where it leaves it as it was.
    static Group after(Decision<Group, GroupChange> decision) {
        if (decision instanceof Changed<Group, GroupChange>(Group group, GroupChange change)) {
            return group;
        }
        throw new AssertionError("nothing changed: " + decision);
    }

    static GroupMember placeOf(UUID member, Group group) {
        return group.members().stream()
                .filter(place -> place.member().equals(member))
                .findFirst()
                .orElseThrow();
    }
}
