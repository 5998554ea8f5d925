package io.cardea.billing.provider;

import io.cardea.chassis.money.Money;
import java.net.URI;
import java.util.UUID;

/// A payment that we ask a provider for.
///
/// @param request our reference, and the key under which the provider makes one payment however often it is asked
/// @param text what the member reads
/// @param returnUrl where the member comes back to
/// @param webhookUrl where the provider tells what became of it
public record PaymentOrder(UUID request, Money amount, String text, URI returnUrl, URI webhookUrl) {}
