package io.cardea.billing.invoice;

import io.cardea.chassis.money.Money;

/// One line that the member reads.
public record InvoiceLine(String text, Money amount) {}
