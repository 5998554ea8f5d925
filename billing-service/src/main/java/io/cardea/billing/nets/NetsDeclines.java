package io.cardea.billing.nets;

import io.cardea.billing.provider.Decline;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What the issuers' response codes mean for later charges (ISO 8583, field 39, as Nets passes them on).
final class NetsDeclines {

    /// Pick up, no such card or account, lost, stolen, closed, expired, revoked.
    private static final Set<String> FOR_GOOD =
            Set.of("04", "07", "14", "15", "33", "41", "43", "46", "54", "78", "R0", "R1", "R3");

    private NetsDeclines() {}

    /// What Nets says when a charge is declined.
    record Refusal(
            @Nullable String message,
            @Nullable String source,
            @Nullable String code) {

        Decline decline() {
            return code != null && FOR_GOOD.contains(code) ? Decline.HARD : Decline.SOFT;
        }
    }
}
