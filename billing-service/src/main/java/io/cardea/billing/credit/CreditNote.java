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
/// @param undoes the charge that the invoice is for, and of which something is taken back; absent in what an earlier
///     release has written
/// @param issuedOn local date in the subscription's zone
public record CreditNote(
        UUID id,
        String number,
        UUID invoice,
        InvoiceItem item,
        LocalDate issuedOn,
        CreditStatus status,
        @Nullable TaxedAmount taxed,
        @Nullable String undoes) {

    /// What is given back by hand, and not because of a charge of the subscription.
    private static final String BY_HAND = "refund/";

    /// What stands in the place of the charge for a refund that somebody has asked for.
    static String byHand(UUID refund) {
        return BY_HAND + refund;
    }

    static CreditNote issue(UUID id, String number, Credit credit, LocalDate on) {
        return new CreditNote(
                id, number, credit.invoice(), credit.item(), on, new Due(), credit.taxed(), credit.undoes());
    }

    /// What goes back, with all tax.
    public Money total() {
        return taxed == null ? item.price() : taxed.gross();
    }

    boolean isFor(String charge) {
        return item.charge().equals(charge);
    }

    /// Has the member not got it yet?
    boolean isOwed() {
        return status instanceof Due;
    }

    /// The money has gone back, or a person says so. Once is enough.
    ///
    /// @param by the refund; absent where a person says so
    Decision<CreditNote, CreditNoteChange> giveBack(Instant at, @Nullable UUID by) {
        return switch (status) {
            case Due _ -> Decision.changed(with(new GivenBack(at, by)), new CreditNoteChange.GivenBack());
            case GivenBack _ -> Decision.unchanged();
        };
    }

    /// The refund by which it had gone back came to nothing after all: the member is owed it again.
    Decision<CreditNote, CreditNoteChange> comesBack(UUID refund) {
        return status instanceof GivenBack(var _, var by) && refund.equals(by)
                ? Decision.changed(with(new Due()), new CreditNoteChange.CameBack())
                : Decision.unchanged();
    }

    private CreditNote with(CreditStatus next) {
        return new CreditNote(id, number, invoice, item, issuedOn, next, taxed, undoes);
    }
}
