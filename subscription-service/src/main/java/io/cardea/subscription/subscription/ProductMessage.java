package io.cardea.subscription.subscription;

import io.cardea.subscription.terms.Agreement;
import java.util.UUID;

/// Which version of which product was bought, or is wanted.
public record ProductMessage(UUID id, String key, String name, int version) {

    static ProductMessage of(Agreement agreement) {
        return new ProductMessage(agreement.product(), agreement.key(), agreement.name(), agreement.version());
    }

    /// Whether this is the version that the agreement is about.
    boolean names(Agreement agreement) {
        return agreement.product().equals(id) && agreement.version() == version;
    }
}
