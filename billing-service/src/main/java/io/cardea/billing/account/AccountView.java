package io.cardea.billing.account;

import io.cardea.billing.provider.ProviderName;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An account as the API shows it, and as the journal keeps it: without its keys.
///
/// @param webhookSecrets how many are valid; two while one replaces the other
/// @param webhookPath where the provider is to send its webhooks
record AccountView(
        UUID id,
        @Nullable UUID site,
        ProviderName provider,
        AccountStatus status,
        int webhookSecrets,
        String webhookPath) {

    static AccountView of(ProviderAccount account) {
        SealedKeys keys = account.keys();
        return new AccountView(
                account.id(),
                account.site(),
                account.provider(),
                account.status(),
                keys == null ? 0 : keys.webhookSecrets().size(),
                "/v1/webhooks/" + account.route().path());
    }
}
