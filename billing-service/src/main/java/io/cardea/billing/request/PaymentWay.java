package io.cardea.billing.request;

import io.cardea.billing.provider.Route;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// How an invoice is to be paid.
///
/// @param charged the stored means of payment that is charged; absent for a link
public record PaymentWay(Route route, @Nullable UUID charged) {}
