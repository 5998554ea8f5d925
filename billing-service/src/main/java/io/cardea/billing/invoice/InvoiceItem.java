package io.cardea.billing.invoice;

import io.cardea.chassis.money.Money;
import java.time.LocalDate;
import java.util.UUID;

/// What a subscription owes for one of its charges; subscription and charge identify it.
///
/// @param charge the key of the charge: `period/3`, `change/<id>`, `freeze/<id>`
/// @param periodIndex of the period that it belongs to
/// @param start first local date that it is for, in the subscription's zone
/// @param end the local date after the last
public record InvoiceItem(
        UUID subscription,
        UUID member,
        String charge,
        int periodIndex,
        LocalDate start,
        LocalDate end,
        String text,
        Money price) {}
