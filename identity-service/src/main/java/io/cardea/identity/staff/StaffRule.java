package io.cardea.identity.staff;

import io.cardea.chassis.refusal.Code;
import io.cardea.chassis.refusal.Refusal;
import io.cardea.chassis.refusal.Refused;
import io.cardea.identity.company.StaffRole;

/// Nobody gives away more than they have: only an owner makes an owner.
final class StaffRule {

    private StaffRule() {}

    static void check(StaffRole wished, boolean byOwner) {
        if (wished == StaffRole.OWNER && !byOwner) {
            throw new Refused(new OnlyAnOwner());
        }
    }

    @Code("staff.role-not-yours")
    record OnlyAnOwner() implements Refusal {
        @Override
        public String detail() {
            return "Only an owner can make somebody an owner.";
        }

        @Override
        public String field() {
            return "role";
        }
    }
}
