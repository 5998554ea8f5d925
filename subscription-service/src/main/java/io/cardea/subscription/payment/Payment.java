package io.cardea.subscription.payment;

import io.cardea.chassis.money.Money;
import java.util.UUID;

/// An invoice that is paid, for one period of one subscription.
public record Payment(UUID invoice, int period, Money total) {}
