package io.cardea.billing.request;

import io.cardea.chassis.money.Money;
import java.util.UUID;

/// An amount of a payment that is to go back to the member.
///
/// @param id of the refund; where it is tried again, of the first try
/// @param invoice for which the payment was asked
/// @param payment the provider's name for the payment
/// @param reason as people will read it
public record AskedRefund(UUID id, UUID invoice, String payment, Money amount, String reason) {}
