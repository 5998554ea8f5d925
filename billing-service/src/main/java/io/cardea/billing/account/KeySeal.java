package io.cardea.billing.account;

import io.cardea.billing.provider.Keys;
import io.cardea.billing.provider.ProvidersSettings;
import io.cardea.chassis.refusal.Refused;
import io.cardea.chassis.web.Seal;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Base64;
import java.util.UUID;

/// Seals the keys of accounts (AES-256-GCM) and opens them. Each account has a key of its own, derived from the
/// deployment's and the ids of company and account: what is sealed for one opens for no other.
@ApplicationScoped
class KeySeal {

    private final ProvidersSettings settings;

    KeySeal(ProvidersSettings settings) {
        this.settings = settings;
    }

    SealedKeys close(UUID company, UUID account, Keys keys) {
        String key = key(company, account);
        return new SealedKeys(
                close(key, keys.apiKey()),
                keys.webhookSecrets().stream().map(secret -> close(key, secret)).toList());
    }

    Keys open(UUID company, UUID account, SealedKeys sealed) {
        String key = key(company, account);
        return new Keys(
                open(key, sealed.apiKey()),
                sealed.webhookSecrets().stream()
                        .map(secret -> open(key, secret))
                        .toList());
    }

    private String key(UUID company, UUID account) {
        String own = settings.sealingKey()
                .filter(key -> !key.isBlank())
                .orElseThrow(() -> new Refused(new AccountRefusal.NoSealingKey()));
        return own + "/" + company + "/" + account;
    }

    private static String close(String key, String text) {
        return Base64.getEncoder().encodeToString(Seal.close(key, text));
    }

    private static String open(String key, String sealed) {
        return Seal.open(key, Base64.getDecoder().decode(sealed));
    }
}
