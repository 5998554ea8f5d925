package io.cardea.subscription.subscription;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Days that somebody bought or was given. Their number never changes; where they lie follows from the freezes.
///
/// @param invoice what paid for them; absent when nobody had to pay
record Bought(int days, Source source, @Nullable UUID invoice) {

    public Bought {
        if (days <= 0) {
            throw new IllegalArgumentException("a period of %d days".formatted(days));
        }
    }
}
