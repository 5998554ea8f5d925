package io.cardea.billing.request;

import io.cardea.billing.method.AllowedMethod;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// How an invoice may be paid (docs/decisions/0041).
///
/// @param site whose money it is; absent where it is the company's as a whole
/// @param allowed by what the product may be paid
public record PaymentTerms(@Nullable UUID site, Set<AllowedMethod> allowed) {

    /// The first period is the member's own act, and not charged to what they have let us keep.
    boolean mayBeCharged(int periodIndex) {
        return periodIndex > 0 && allowed.contains(AllowedMethod.CARD_ON_FILE);
    }

    /// The first period is always paid by a link: no card could be stored otherwise.
    boolean mayBeLinked(int periodIndex) {
        return periodIndex == 0 || allowed.contains(AllowedMethod.LINK);
    }
}
