package io.cardea.identity.realm;

import io.cardea.chassis.refusal.Code;
import io.cardea.chassis.refusal.Refusal;

/// Why Keycloak did not do it.
public sealed interface RealmRefusal extends Refusal {

    @Code("identity.provider-unavailable")
    record ProviderUnavailable() implements RealmRefusal {
        @Override
        public String detail() {
            return "The identity provider does not answer just now; nothing was done.";
        }
    }

    @Code("staff.login-taken")
    record LoginTaken() implements RealmRefusal {
        @Override
        public String detail() {
            return "Somebody logs in to this company with that e-mail already.";
        }

        @Override
        public String field() {
            return "email";
        }
    }
}
