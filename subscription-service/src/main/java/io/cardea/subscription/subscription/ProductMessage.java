package io.cardea.subscription.subscription;

import io.cardea.subscription.terms.Agreement;
import io.cardea.subscription.terms.Tax;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Which version of which product was bought, or is wanted.
///
/// @param tax absent where nobody said anything of tax
public record ProductMessage(
        UUID id,
        String key,
        String name,
        int version,
        @Nullable Tax tax) {

    static ProductMessage of(Agreement agreement) {
        return new ProductMessage(
                agreement.product(), agreement.key(), agreement.name(), agreement.version(), agreement.tax());
    }

    /// Whether this is the version that the agreement is about.
    boolean names(Agreement agreement) {
        return agreement.product().equals(id) && agreement.version() == version;
    }
}
