package io.cardea.billing.provider;

import java.util.List;

/// What proves who we are to a provider, and the provider to us. Only ever in memory, and never in a log.
///
/// @param webhookSecrets one, or two while one replaces the other
public record Keys(String apiKey, List<String> webhookSecrets) {

    public static final int MOST_SECRETS = 2;

    public Keys {
        webhookSecrets = List.copyOf(webhookSecrets);
    }

    @Override
    public String toString() {
        return "Keys[...]";
    }
}
