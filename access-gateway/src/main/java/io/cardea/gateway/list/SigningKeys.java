package io.cardea.gateway.list;

import io.cardea.gateway.store.LmdbStore;
import io.cardea.gateway.store.Store;
import io.cardea.gateway.store.Table;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/// Where the keys come from: the settings, or, where they say nothing, the store, which keeps one
/// from the first start on.
@ApplicationScoped
class SigningKeys {

    private static final byte[] NAME = "list-key".getBytes(StandardCharsets.UTF_8);

    /// All keys; the first one signs.
    record Ring(List<SigningKey> keys) {

        Ring {
            keys = List.copyOf(keys);
        }

        SigningKey signs() {
            return keys.getFirst();
        }
    }

    @Produces
    @Singleton
    Ring keys(LmdbStore store, ListSettings settings) {
        return of(store, settings.signingSeeds());
    }

    static Ring of(Store store, Optional<List<String>> seeds) {
        return new Ring(seeds.filter(said -> !said.isEmpty())
                .map(said -> said.stream()
                        .map(seed -> SigningKey.ofSeed(Base64.getUrlDecoder().decode(seed)))
                        .toList())
                .orElseGet(() -> List.of(SigningKey.ofSeed(own(store)))));
    }

    private static byte[] own(Store store) {
        return store.write(view -> {
            byte[] kept = view.get(Table.META, NAME);
            if (kept != null) {
                return kept;
            }
            byte[] seed = new byte[SigningKey.SEED_BYTES];
            new SecureRandom().nextBytes(seed);
            view.put(Table.META, NAME, seed);
            return seed;
        });
    }
}
