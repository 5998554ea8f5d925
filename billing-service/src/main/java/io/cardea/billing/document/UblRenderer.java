package io.cardea.billing.document;

import com.helger.jaxb.GenericJAXBMarshaller;
import com.helger.ubl21.UBL21Marshaller;
import io.cardea.billing.document.Document.Kind;
import io.cardea.billing.document.Document.Standing;
import io.cardea.billing.invoice.InvoiceRefusal;
import io.cardea.chassis.refusal.Refused;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.BillingReferenceType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.CreditNoteLineType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.DocumentReferenceType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.InvoiceLineType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.PeriodType;
import oasis.names.specification.ubl.schema.xsd.creditnote_21.CreditNoteType;
import oasis.names.specification.ubl.schema.xsd.invoice_21.InvoiceType;
import org.jspecify.annotations.Nullable;

/// Writes a document as the electronic invoice of EN 16931, in UBL 2.1. What does not fit the schema is never given
/// out.
final class UblRenderer {

    private static final String EN_16931 = "urn:cen.eu:en16931:2017";
    private static final String COMMERCIAL_INVOICE = "380";
    private static final String CREDIT_NOTE = "381";
    private static final String PIECE = "C62";

    /// Fails with a refusal where this form cannot say what the document says.
    byte[] render(Document document) {
        if (document.standing() == Standing.VOID) {
            throw new Refused(new InvoiceRefusal.NotOwed(document.number()));
        }
        var parties = UblParties.of(document);
        var amounts = new UblAmounts(document);
        return document.kind() == Kind.INVOICE
                ? written(UBL21Marshaller.invoice(), invoice(document, parties, amounts))
                : written(UBL21Marshaller.creditNote(), creditNote(document, parties, amounts));
    }

    private static InvoiceType invoice(Document document, UblParties parties, UblAmounts amounts) {
        var invoice = new InvoiceType();
        invoice.setCustomizationID(EN_16931);
        invoice.setID(document.number());
        invoice.setIssueDate(document.issuedOn());
        if (document.dueOn() != null) {
            invoice.setDueDate(document.dueOn());
        }
        invoice.setInvoiceTypeCode(COMMERCIAL_INVOICE);
        invoice.setDocumentCurrencyCode(document.currency());
        invoice.addInvoicePeriod(period(document));
        invoice.setAccountingSupplierParty(parties.supplier());
        invoice.setAccountingCustomerParty(parties.customer());
        parties.paymentMeans().ifPresent(invoice::addPaymentMeans);
        invoice.addTaxTotal(amounts.taxTotal());
        invoice.setLegalMonetaryTotal(amounts.monetaryTotal());
        for (int n = 0; n < document.lines().size(); n++) {
            invoice.addInvoiceLine(invoiceLine(n, document.lines().get(n), amounts));
        }
        return invoice;
    }

    private static CreditNoteType creditNote(Document document, UblParties parties, UblAmounts amounts) {
        var note = new CreditNoteType();
        note.setCustomizationID(EN_16931);
        note.setID(document.number());
        note.setIssueDate(document.issuedOn());
        note.setCreditNoteTypeCode(CREDIT_NOTE);
        note.setDocumentCurrencyCode(document.currency());
        note.addInvoicePeriod(period(document));
        note.addBillingReference(corrects(document.corrects()));
        note.setAccountingSupplierParty(parties.supplier());
        note.setAccountingCustomerParty(parties.customer());
        note.addPaymentTerms(parties.paymentTerms());
        note.addTaxTotal(amounts.taxTotal());
        note.setLegalMonetaryTotal(amounts.monetaryTotal());
        for (int n = 0; n < document.lines().size(); n++) {
            note.addCreditNoteLine(creditNoteLine(n, document.lines().get(n), amounts));
        }
        return note;
    }

    private static InvoiceLineType invoiceLine(int n, DocumentLine of, UblAmounts amounts) {
        var line = new InvoiceLineType();
        line.setID(Integer.toString(n + 1));
        line.setInvoicedQuantity(BigDecimal.ONE).setUnitCode(PIECE);
        line.setLineExtensionAmount(amounts.of(of.amount().net())).setCurrencyID(amounts.currency());
        line.setItem(amounts.item(of));
        line.setPrice(amounts.price(of));
        return line;
    }

    private static CreditNoteLineType creditNoteLine(int n, DocumentLine of, UblAmounts amounts) {
        var line = new CreditNoteLineType();
        line.setID(Integer.toString(n + 1));
        line.setCreditedQuantity(BigDecimal.ONE).setUnitCode(PIECE);
        line.setLineExtensionAmount(amounts.of(of.amount().net())).setCurrencyID(amounts.currency());
        line.setItem(amounts.item(of));
        line.setPrice(amounts.price(of));
        return line;
    }

    private static PeriodType period(Document document) {
        var period = new PeriodType();
        period.setStartDate(document.start());
        period.setEndDate(document.end().minusDays(1));
        return period;
    }

    private static BillingReferenceType corrects(@Nullable String number) {
        var invoice = new DocumentReferenceType();
        invoice.setID(number);
        var reference = new BillingReferenceType();
        reference.setInvoiceDocumentReference(invoice);
        return reference;
    }

    private static <T> byte[] written(GenericJAXBMarshaller<T> marshaller, T document) {
        var xml = new ByteArrayOutputStream();
        if (marshaller.setFormattedOutput(true).write(document, xml).isFailure()) {
            throw new IllegalStateException("the document does not fit the schema of UBL 2.1");
        }
        return xml.toByteArray();
    }
}
