package io.cardea.billing.sandbox;

import org.jspecify.annotations.Nullable;

/// What a webhook's body says.
record ProviderEvent(
        @Nullable String id,
        @Nullable String type,
        @Nullable Data data) {

    record Data(@Nullable ProviderPayment payment) {}
}
