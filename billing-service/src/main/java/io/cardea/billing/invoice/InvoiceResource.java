package io.cardea.billing.invoice;

import io.cardea.chassis.journal.AggregateStore;
import io.cardea.chassis.journal.Aggregates;
import io.cardea.chassis.tenancy.WithinReach;
import io.cardea.chassis.web.Answers;
import io.cardea.chassis.web.Cursor;
import io.cardea.chassis.web.Page;
import io.cardea.chassis.web.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Collections;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Tag(name = "invoices")
@Path("/v1/invoices")
@Produces(MediaType.APPLICATION_JSON)
class InvoiceResource {

    private final Aggregates<Invoice, InvoiceChange> invoices;
    private final WithinReach within;

    InvoiceResource(AggregateStore store, WithinReach within) {
        this.invoices = store.of(InvoiceAggregate.TYPE);
        this.within = within;
    }

    /// The company's invoices; a member sees their own and those of whom they guard, whatever they ask for.
    @GET
    @Operation(operationId = "listInvoices", summary = "List the invoices; a member sees their own and their wards'")
    @RolesAllowed({Roles.OWNER, Roles.MANAGER, Roles.FRONT_DESK, Roles.ACCOUNTANT, Roles.MEMBER})
    public Uni<Page<InvoiceMessage>> list(
            @QueryParam("subscription") @Nullable UUID subscription,
            @QueryParam("member") @Nullable UUID member,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return within.page(
                        invoices,
                        Collections.singletonMap("subscription", subscription),
                        member,
                        Cursor.of(cursor, limit))
                .map(page -> page.map(invoice -> InvoiceMessage.of(invoice.state())));
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getInvoice", summary = "Read an invoice")
    @APIResponseSchema(value = InvoiceMessage.class, responseCode = "200")
    @RolesAllowed({Roles.OWNER, Roles.MANAGER, Roles.FRONT_DESK, Roles.ACCOUNTANT, Roles.MEMBER})
    public Uni<Response> get(@PathParam("id") UUID id) {
        return within.get(invoices, id, invoice -> invoice.item().member())
                .map(invoice -> Answers.ok(invoice, InvoiceMessage::of));
    }
}
