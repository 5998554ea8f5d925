package io.cardea.billing.account;

import io.cardea.billing.provider.Keys;
import io.cardea.billing.provider.ProviderName;
import io.cardea.chassis.refusal.Refused;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What is asked for at `/v1/provider-accounts`. What is said here is said nowhere again.
final class AccountRequests {

    private static final int LONGEST = 512;

    private AccountRequests() {}

    /// @param site absent for all sites that have no account of their own
    /// @param webhookSecrets one, or two while one replaces the other
    record Open(
            @Nullable UUID site,
            @NotNull ProviderName provider,
            @NotNull String apiKey,
            @NotNull List<String> webhookSecrets) {

        Keys keys() {
            return checked(apiKey, webhookSecrets);
        }

        @Override
        public String toString() {
            return "Open[" + provider + ", " + site + "]";
        }
    }

    /// All keys of an account anew.
    record Rekey(@NotNull String apiKey, @NotNull List<String> webhookSecrets) {

        Keys keys() {
            return checked(apiKey, webhookSecrets);
        }

        @Override
        public String toString() {
            return "Rekey[]";
        }
    }

    private static Keys checked(String apiKey, List<String> webhookSecrets) {
        if (isNoKey(apiKey)) {
            throw new Refused(new AccountRefusal.KeysMissing("apiKey"));
        }
        if (webhookSecrets.isEmpty()
                || webhookSecrets.size() > Keys.MOST_SECRETS
                || webhookSecrets.stream().anyMatch(AccountRequests::isNoKey)) {
            throw new Refused(new AccountRefusal.KeysMissing("webhookSecrets"));
        }
        return new Keys(apiKey, webhookSecrets);
    }

    /// Printable ASCII, so that it fits into a header.
    private static boolean isNoKey(@Nullable String key) {
        return key == null
                || key.isBlank()
                || key.length() > LONGEST
                || !key.chars().allMatch(c -> c > 32 && c < 127);
    }
}
