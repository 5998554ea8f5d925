package io.cardea.billing.provider;

import io.cardea.chassis.money.Money;
import java.util.UUID;

/// An amount that is to go back to the member.
///
/// @param refund our reference, and the key under which the provider gives it back once however often it is asked
/// @param request our reference of the payment
/// @param payment the provider's name for the payment
public record RefundOrder(UUID refund, UUID request, String payment, Money amount) {}
