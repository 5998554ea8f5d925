package io.cardea.billing.account;

import java.util.List;

/// An account's keys as they are stored: each sealed, in Base64.
record SealedKeys(String apiKey, List<String> webhookSecrets) {

    SealedKeys {
        webhookSecrets = List.copyOf(webhookSecrets);
    }

    @Override
    public String toString() {
        return "SealedKeys[...]";
    }
}
