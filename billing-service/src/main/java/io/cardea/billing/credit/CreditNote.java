package io.cardea.billing.credit;

import io.cardea.billing.credit.CreditStatus.Due;
import io.cardea.billing.credit.CreditStatus.GivenBack;
import io.cardea.billing.invoice.InvoiceItem;
import io.cardea.billing.tax.TaxedAmount;
import io.cardea.chassis.journal.Decision;
import io.cardea.chassis.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Takes back a part of a paid invoice, or all of it.
///
/// @param number of its own series, per company and year
/// @param invoice the paid invoice that it corrects
/// @param item what is taken back, for which days; its price is not negative
/// @param taxed what goes back, with its tax apart, where the invoice has tax
/// @param issuedOn local date in the subscription's zone
public record CreditNote(
        UUID id,
        String number,
        UUID invoice,
        InvoiceItem item,
        LocalDate issuedOn,
        CreditStatus status,
        @Nullable TaxedAmount taxed) {

    static CreditNote issue(UUID id, String number, Credit credit, LocalDate on) {
        return new CreditNote(id, number, credit.invoice(), credit.item(), on, new Due(), credit.taxed());
    }

    /// What goes back, with all tax.
    public Money total() {
        return taxed == null ? item.price() : taxed.gross();
    }

    boolean isFor(String charge) {
        return item.charge().equals(charge);
    }

    /// The money has gone back, or a person says so. Once is enough.
    Decision<CreditNote, CreditNoteChange> giveBack(Instant at) {
        return switch (status) {
            case Due _ ->
                Decision.changed(
                        new CreditNote(id, number, invoice, item, issuedOn, new GivenBack(at), taxed),
                        new CreditNoteChange.GivenBack());
            case GivenBack _ -> Decision.unchanged();
        };
    }
}
