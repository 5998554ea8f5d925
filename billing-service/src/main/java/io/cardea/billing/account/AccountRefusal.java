package io.cardea.billing.account;

import io.cardea.chassis.refusal.Code;
import io.cardea.chassis.refusal.Refusal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Why an account cannot be opened or changed as asked.
sealed interface AccountRefusal extends Refusal {

    @Code("provider-account.site-unknown")
    record UnknownSite(UUID site) implements AccountRefusal {

        @Override
        public String detail() {
            return "The company has no site %s.".formatted(site);
        }

        @Override
        public String field() {
            return "site";
        }
    }

    @Code("provider-account.exists")
    record Exists(@Nullable UUID site, UUID account) implements AccountRefusal {

        @Override
        public String detail() {
            return "%s has an account already: %s.".formatted(site == null ? "The company" : "Site " + site, account);
        }
    }

    @Code("provider-account.removed")
    record Removed(UUID account) implements AccountRefusal {

        @Override
        public String detail() {
            return "Account %s is removed.".formatted(account);
        }
    }

    @Code("provider-account.no-sealing-key")
    record NoSealingKey() implements AccountRefusal {

        @Override
        public String detail() {
            return "This deployment has no key to seal accounts with.";
        }
    }

    @Code("provider-account.keys-missing")
    record KeysMissing(String field) implements AccountRefusal {

        @Override
        public String detail() {
            return "An API key and one or two webhook secrets are needed, none of them blank or longer than 512.";
        }
    }
}
