package io.cardea.entitlement.pass;

import java.util.Locale;

/// What gave the occasion to compute a pass again.
public enum Because {
    CARD,
    SUBSCRIPTION,
    USAGE,
    GROUP,
    /// A grant began or was over.
    TIME;

    /// As it stands in the event.
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
