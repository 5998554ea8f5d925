package io.cardea.billing.document;

import io.cardea.billing.invoice.ReadInvoice;
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

/// An invoice to read, to print and to hand to a machine; members have their own and their wards'.
@Tag(name = "documents")
@Path("/v1/invoices/{id}/document")
@Produces({"text/html", "application/pdf", "application/xml"})
class InvoiceDocumentResource {

    private final ReadInvoice invoices;
    private final Publisher publisher;
    private final Caller caller;
    private final CallerReach callerReach;

    InvoiceDocumentResource(ReadInvoice invoices, Publisher publisher, Caller caller, CallerReach callerReach) {
        this.invoices = invoices;
        this.publisher = publisher;
        this.caller = caller;
        this.callerReach = callerReach;
    }

    @GET
    @Operation(operationId = "getInvoiceDocument", summary = "Have an invoice as a page, PDF or electronic invoice")
    @RolesAllowed({Roles.OWNER, Roles.MANAGER, Roles.FRONT_DESK, Roles.ACCOUNTANT, Roles.MEMBER})
    public Uni<Response> get(
            @PathParam("id") UUID id, @QueryParam("language") @Nullable String language, @Context HttpHeaders headers) {
        UUID company = caller.company();
        var form = DocumentForm.among(Publisher.accepted(headers));
        return callerReach
                .now()
                .chain(reach -> invoices.read(company, id, reach))
                .chain(invoice -> publisher.publish(
                        company,
                        invoice.item().member(),
                        (seller, buyer) -> Document.of(invoice, seller, buyer),
                        form,
                        language));
    }
}
