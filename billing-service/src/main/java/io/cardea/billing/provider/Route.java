package io.cardea.billing.provider;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Which way a payment goes: through which provider, and as which of our accounts there (D27).
///
/// @param account absent for the sandbox that the deployment itself has
public record Route(ProviderName provider, @Nullable UUID account) {

    /// Where a company pays that has no account.
    public static final Route USUAL = new Route(ProviderName.SANDBOX, null);

    /// The end of the address at which the provider's webhooks come.
    public String path() {
        return account == null ? provider.key() : provider.key() + "/" + account;
    }
}
