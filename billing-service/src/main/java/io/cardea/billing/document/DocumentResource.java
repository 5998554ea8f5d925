package io.cardea.billing.document;

import io.cardea.billing.credit.CreditNote;
import io.cardea.billing.credit.ReadCreditNote;
import io.cardea.billing.invoice.Invoice;
import io.cardea.billing.invoice.ReadInvoice;
import io.cardea.billing.party.Parties;
import io.cardea.chassis.tenancy.Caller;
import io.cardea.chassis.tenancy.CallerReach;
import io.cardea.chassis.web.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// Invoices and credit notes to read, to print and to hand to a machine; members have their own and their wards'.
@Tag(name = "documents")
@Path("/v1")
@Produces({"text/html", "application/pdf", "application/xml"})
class DocumentResource {

    private final ReadInvoice invoices;
    private final ReadCreditNote notes;
    private final Parties parties;
    private final Printer printer;
    private final Caller caller;
    private final CallerReach callerReach;

    DocumentResource(
            ReadInvoice invoices,
            ReadCreditNote notes,
            Parties parties,
            Printer printer,
            Caller caller,
            CallerReach callerReach) {
        this.invoices = invoices;
        this.notes = notes;
        this.parties = parties;
        this.printer = printer;
        this.caller = caller;
        this.callerReach = callerReach;
    }

    @GET
    @Path("/invoices/{id}/document")
    @Operation(operationId = "getInvoiceDocument", summary = "Have an invoice as a page, PDF or electronic invoice")
    @RolesAllowed({Roles.OWNER, Roles.MANAGER, Roles.FRONT_DESK, Roles.ACCOUNTANT, Roles.MEMBER})
    public Uni<Response> invoice(
            @PathParam("id") UUID id,
            @QueryParam("language") @Nullable String language,
            @Context HttpHeaders headers) {
        UUID company = caller.company();
        var form = form(headers);
        return callerReach
                .now()
                .chain(reach -> invoices.read(company, id, reach))
                .chain(invoice -> document(company, invoice))
                .chain(document -> printed(document, form, language));
    }

    @GET
    @Path("/credit-notes/{id}/document")
    @Operation(
            operationId = "getCreditNoteDocument",
            summary = "Have a credit note as a page, PDF or electronic credit note")
    @RolesAllowed({Roles.OWNER, Roles.MANAGER, Roles.FRONT_DESK, Roles.ACCOUNTANT, Roles.MEMBER})
    public Uni<Response> creditNote(
            @PathParam("id") UUID id,
            @QueryParam("language") @Nullable String language,
            @Context HttpHeaders headers) {
        UUID company = caller.company();
        var form = form(headers);
        return callerReach
                .now()
                .chain(reach -> notes.read(company, id, reach)
                        .chain(note -> invoices.read(company, note.invoice(), reach)
                                .chain(invoice -> document(company, note, invoice))))
                .chain(document -> printed(document, form, language));
    }

    private Uni<Document> document(UUID company, Invoice invoice) {
        return parties.seller(company)
                .chain(seller -> parties.buyer(company, invoice.item().member())
                        .map(buyer -> Document.of(invoice, seller, buyer)));
    }

    private Uni<Document> document(UUID company, CreditNote note, Invoice corrected) {
        return parties.seller(company)
                .chain(seller -> parties.buyer(company, note.item().member())
                        .map(buyer -> Document.of(note, corrected, seller, buyer)));
    }

    private Uni<Response> printed(Document document, DocumentForm form, @Nullable String language) {
        return printer.print(document, form, language)
                .map(bytes -> Response.ok(bytes, form.mediaType())
                        .header("Content-Disposition", "inline; filename=\"" + document.number() + form.suffix() + "\"")
                        .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; img-src data:")
                        .header("X-Content-Type-Options", "nosniff")
                        .header("Cache-Control", "private, no-store")
                        .header("Vary", "Accept")
                        .build());
    }

    private static DocumentForm form(HttpHeaders headers) {
        return DocumentForm.among(headers.getAcceptableMediaTypes().stream()
                .map(type -> type.getType() + "/" + type.getSubtype())
                .toList());
    }
}
