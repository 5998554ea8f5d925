package io.cardea.billing.credit;

import static io.cardea.billing.credit.CreditNotes.issued;
import static io.cardea.billing.credit.CreditNotes.paidFor;

import io.cardea.billing.invoice.Invoices;
import io.cardea.chassis.journal.Decision;
import io.cardea.chassis.json.HouseStyle;
import io.cardea.testing.contract.EventContract;
import java.util.List;
import org.junit.jupiter.api.Test;

class ContractTest {

    @Test
    void what_is_told_of_credit_notes_is_what_the_contract_says() {
        CreditNote note = issued(paidFor(0), "cancellation", 100);
        var credits = Crediting.next(
                List.of(CreditNotes.back("cancellation", 0, 100)),
                List.of(CreditNotes.paid(Invoices.openWithTaxOnTop())),
                List.of());
        CreditNote taxed = CreditNote.issue(CreditNotes.ID, "C2026-000002", credits.getFirst(), Invoices.START);
        CreditNote givenBack = after(taxed.giveBack(Invoices.PAYMENT.at(), CreditNotes.ID));
        EventContract.<CreditNote, CreditNoteChange>of(
                        HouseStyle.mapper(), "billing.credit-notes", "credit-note", CreditNoteChange.class)
                .mapping(CreditNoteMessage::of, change -> change)
                .sample(note, new CreditNoteChange.Issued())
                .sample(givenBack, new CreditNoteChange.GivenBack())
                .sample(after(givenBack.comesBack(CreditNotes.ID)), new CreditNoteChange.CameBack())
                .verify();
    }

    private static CreditNote after(Decision<CreditNote, CreditNoteChange> decision) {
        return ((Decision.Changed<CreditNote, CreditNoteChange>) decision).state();
    }
}
