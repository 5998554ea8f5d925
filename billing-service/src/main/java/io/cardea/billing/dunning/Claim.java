package io.cardea.billing.dunning;

import io.cardea.billing.invoice.Invoice;
import io.cardea.billing.subscription.Debtor;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/// What matters of an unpaid invoice and its subscription for what is done about it.
///
/// @param since the first day whose reminder is of use: the invoice was there in the morning
/// @param renewal is it for a further period? Only then access depends on it.
/// @param held is the subscription under review, so that nobody should be pressed?
/// @param expired has access ended, its grace included?
record Claim(LocalDate dueOn, LocalDate since, ZoneId zone, boolean renewal, boolean held, boolean expired) {

    /// Nobody is written to at night.
    private static final LocalTime MORNING = LocalTime.of(9, 0);

    static Claim of(Invoice invoice, Debtor debtor) {
        var item = invoice.item();
        boolean renewal = item.periodIndex() > 0 && item.isPeriod();
        var since = renewal ? invoice.issuedOn() : invoice.issuedOn().plusDays(1);
        return new Claim(invoice.dueOn(), since, debtor.zone(), renewal, debtor.held(), debtor.expired());
    }

    boolean hasCostAccess() {
        return renewal && expired && !held;
    }

    LocalDate day(int days) {
        return dueOn.plusDays(days);
    }

    LocalDate today(Instant at) {
        return LocalDate.ofInstant(at, zone);
    }

    Instant beginning() {
        return dueOn.atStartOfDay(zone).toInstant();
    }

    Instant morningOf(LocalDate day) {
        return day.atTime(MORNING).atZone(zone).toInstant();
    }
}
