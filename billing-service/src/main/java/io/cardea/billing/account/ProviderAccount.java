package io.cardea.billing.account;

import io.cardea.billing.provider.ProviderName;
import io.cardea.billing.provider.Route;
import io.cardea.chassis.journal.Decision;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// As whom a site, or a company, is known to a provider.
///
/// @param site absent where it is for all sites that have none of their own
/// @param keys absent once the account is removed
record ProviderAccount(
        UUID id,
        @Nullable UUID site,
        ProviderName provider,
        AccountStatus status,
        @Nullable SealedKeys keys) {

    static ProviderAccount opened(UUID id, @Nullable UUID site, ProviderName provider, SealedKeys keys) {
        return new ProviderAccount(id, site, provider, AccountStatus.ACTIVE, keys);
    }

    Decision<ProviderAccount, AccountChange> rekey(SealedKeys next) {
        return switch (status) {
            case ACTIVE ->
                Decision.changed(
                        new ProviderAccount(id, site, provider, status, next), new AccountChange.KeysReplaced());
            case REMOVED -> Decision.refused(new AccountRefusal.Removed(id));
        };
    }

    /// Forgets the keys. What was paid through it can no longer be asked about or given back by us.
    Decision<ProviderAccount, AccountChange> remove() {
        return switch (status) {
            case ACTIVE ->
                Decision.changed(
                        new ProviderAccount(id, site, provider, AccountStatus.REMOVED, null),
                        new AccountChange.Removed());
            case REMOVED -> Decision.unchanged();
        };
    }

    boolean isActive() {
        return status == AccountStatus.ACTIVE;
    }

    Route route() {
        return new Route(provider, id);
    }
}
