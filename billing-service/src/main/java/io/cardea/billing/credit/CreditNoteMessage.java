package io.cardea.billing.credit;

import io.cardea.billing.credit.CreditStatus.Due;
import io.cardea.billing.credit.CreditStatus.GivenBack;
import io.cardea.billing.invoice.InvoiceItem;
import io.cardea.billing.tax.TaxedAmount;
import io.cardea.chassis.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A credit note as the topic `billing.credit-notes` and the API show it; the only place where it is mapped.
///
/// @param charge of the subscription that gives it back, or `refund/<id>` where somebody has asked for a refund
/// @param start the first local date that is given back, in the subscription's zone
/// @param end the local date after the last
/// @param undoes the charge of the invoice of which it takes something back: `period/3`
/// @param status `DUE` or `GIVEN_BACK`; more may come
record CreditNoteMessage(
        UUID id,
        String number,
        UUID invoice,
        UUID subscription,
        UUID member,
        String charge,
        LocalDate start,
        LocalDate end,
        String text,
        Money total,
        LocalDate issuedOn,
        String status,
        @Nullable Instant givenBackAt,
        @Nullable TaxedAmount taxed,
        @Nullable String undoes) {

    static CreditNoteMessage of(CreditNote note) {
        InvoiceItem item = note.item();
        return new CreditNoteMessage(
                note.id(),
                note.number(),
                note.invoice(),
                item.subscription(),
                item.member(),
                item.charge(),
                item.start(),
                item.end(),
                item.text(),
                note.total(),
                note.issuedOn(),
                name(note.status()),
                note.status() instanceof GivenBack(Instant at, var _) ? at : null,
                note.taxed(),
                note.undoes());
    }

    static String name(CreditStatus status) {
        return switch (status) {
            case Due _ -> "DUE";
            case GivenBack _ -> "GIVEN_BACK";
        };
    }
}
