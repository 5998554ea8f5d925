package io.cardea.billing.invoice;

import io.cardea.chassis.money.Money;
import java.time.LocalDate;
import java.util.UUID;

/// What a subscription owes for one of its periods; subscription and period index identify it.
///
/// @param start first local date of the period, in the subscription's zone
/// @param end the local date after the last
public record InvoiceItem(
        UUID subscription, UUID member, int periodIndex, LocalDate start, LocalDate end, String text, Money price) {}
