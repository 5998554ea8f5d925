package io.cardea.billing.method;

import io.cardea.billing.provider.StoredCard;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A stored means of payment as the API shows it, and as the journal keeps it: without its token.
///
/// @param status `USABLE`, `UNUSABLE` or `REMOVED`
/// @param brand absent, as what follows, once it is removed
record MethodView(
        UUID id,
        UUID member,
        String provider,
        String status,
        @Nullable String brand,
        @Nullable String lastFour,
        @Nullable Integer expiryYear,
        @Nullable Integer expiryMonth) {

    static MethodView of(PaymentMethod method) {
        StoredCard card = method.card();
        String provider = method.route().provider().key();
        return card == null
                ? new MethodView(
                        method.id(), method.member(), provider, method.status().name(), null, null, null, null)
                : new MethodView(
                        method.id(),
                        method.member(),
                        provider,
                        method.status().name(),
                        card.brand(),
                        card.lastFour(),
                        card.expiryYear(),
                        card.expiryMonth());
    }
}
