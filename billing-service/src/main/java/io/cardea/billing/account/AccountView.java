package io.cardea.billing.account;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An account as the API shows it, and as the journal keeps it: without its keys.
///
/// @param provider as it is named when an account is opened; more of them may come
/// @param status `ACTIVE` or `REMOVED`
/// @param webhookSecrets how many are valid; two while one replaces the other
/// @param webhookPath where the provider is to send its webhooks
record AccountView(
        UUID id, @Nullable UUID site, String provider, String status, int webhookSecrets, String webhookPath) {

    static AccountView of(ProviderAccount account) {
        SealedKeys keys = account.keys();
        return new AccountView(
                account.id(),
                account.site(),
                account.provider().name(),
                account.status().name(),
                keys == null ? 0 : keys.webhookSecrets().size(),
                "/v1/webhooks/" + account.route().path());
    }
}
