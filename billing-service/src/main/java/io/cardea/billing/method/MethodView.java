package io.cardea.billing.method;

import io.cardea.billing.provider.StoredCard;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A stored means of payment as the API shows it, and as the journal keeps it: without its token.
///
/// @param brand absent, as what follows, once it is removed
record MethodView(
        UUID id,
        UUID member,
        String provider,
        MethodStatus status,
        @Nullable String brand,
        @Nullable String lastFour,
        @Nullable Integer expiryYear,
        @Nullable Integer expiryMonth) {

    static MethodView of(PaymentMethod method) {
        StoredCard card = method.card();
        String provider = method.route().provider().key();
        return card == null
                ? new MethodView(method.id(), method.member(), provider, method.status(), null, null, null, null)
                : new MethodView(
                        method.id(),
                        method.member(),
                        provider,
                        method.status(),
                        card.brand(),
                        card.lastFour(),
                        card.expiryYear(),
                        card.expiryMonth());
    }
}
