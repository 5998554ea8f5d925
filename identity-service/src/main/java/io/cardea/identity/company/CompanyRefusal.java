package io.cardea.identity.company;

import io.cardea.chassis.refusal.Code;
import io.cardea.chassis.refusal.Refusal;
import java.time.Instant;

/// Why something is not done to a company.
public sealed interface CompanyRefusal extends Refusal {

    @Code("company.key-taken")
    record KeyTaken(String key) implements CompanyRefusal {
        @Override
        public String detail() {
            return "Another company has the key %s.".formatted(key);
        }

        @Override
        public String field() {
            return "key";
        }
    }

    @Code("company.exists")
    record AlreadyFounded(String id) implements CompanyRefusal {
        @Override
        public String detail() {
            return "Company %s has been founded with this Idempotency-Key already.".formatted(id);
        }
    }

    @Code("site.key-taken")
    record SiteKeyTaken(String key) implements CompanyRefusal {
        @Override
        public String detail() {
            return "Another site of this company has the key %s.".formatted(key);
        }

        @Override
        public String field() {
            return "key";
        }
    }

    @Code("clock.not-sandbox")
    record ClockIsReal() implements CompanyRefusal {
        @Override
        public String detail() {
            return "This company lives by the real clock, which nobody moves.";
        }
    }

    @Code("clock.only-forward")
    record ClockOnlyForward(Instant at, Instant to) implements CompanyRefusal {
        @Override
        public String detail() {
            return "The clock stands at %s and does not go back to %s.".formatted(at, to);
        }
    }

    @Code("partner.name-taken")
    record PartnerNameTaken(String partner) implements CompanyRefusal {
        @Override
        public String detail() {
            return "There is a partner %s already.".formatted(partner);
        }

        @Override
        public String field() {
            return "name";
        }
    }
}
