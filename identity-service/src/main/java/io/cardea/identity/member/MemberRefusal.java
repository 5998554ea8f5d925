package io.cardea.identity.member;

import io.cardea.chassis.refusal.Code;
import io.cardea.chassis.refusal.Refusal;
import java.util.UUID;

/// Why nobody becomes a member.
sealed interface MemberRefusal extends Refusal {

    @Code("member.email-taken")
    record EmailTaken() implements MemberRefusal {
        @Override
        public String detail() {
            return "Another member of this company has that e-mail.";
        }

        @Override
        public String field() {
            return "email";
        }
    }

    @Code("member.already-registered")
    record AlreadyRegistered(UUID member) implements MemberRefusal {
        @Override
        public String detail() {
            return "This login is registered as member %s already.".formatted(member);
        }
    }

    @Code("member.email-from-login")
    record EmailFromLogin() implements MemberRefusal {
        @Override
        public String detail() {
            return "Who registers themselves does it under the e-mail of their login.";
        }

        @Override
        public String field() {
            return "email";
        }
    }
}
