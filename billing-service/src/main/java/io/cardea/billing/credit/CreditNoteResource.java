package io.cardea.billing.credit;

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

@Tag(name = "credit-notes")
@Path("/v1/credit-notes")
@Produces(MediaType.APPLICATION_JSON)
class CreditNoteResource {

    private final Aggregates<CreditNote, CreditNoteChange> notes;
    private final WithinReach within;

    CreditNoteResource(AggregateStore store, WithinReach within) {
        this.notes = store.of(CreditNoteAggregate.TYPE);
        this.within = within;
    }

    /// The company's credit notes; a member sees their own and those of whom they guard, whatever they ask for.
    @GET
    @Operation(
            operationId = "listCreditNotes",
            summary = "List the credit notes; a member sees their own and their wards'")
    @RolesAllowed({Roles.OWNER, Roles.MANAGER, Roles.FRONT_DESK, Roles.ACCOUNTANT, Roles.MEMBER})
    public Uni<Page<CreditNoteMessage>> list(
            @QueryParam("subscription") @Nullable UUID subscription,
            @QueryParam("member") @Nullable UUID member,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return within.page(
                        notes, Collections.singletonMap("subscription", subscription), member, Cursor.of(cursor, limit))
                .map(page -> page.map(note -> CreditNoteMessage.of(note.state())));
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getCreditNote", summary = "Read a credit note")
    @APIResponseSchema(value = CreditNoteMessage.class, responseCode = "200")
    @RolesAllowed({Roles.OWNER, Roles.MANAGER, Roles.FRONT_DESK, Roles.ACCOUNTANT, Roles.MEMBER})
    public Uni<Response> get(@PathParam("id") UUID id) {
        return within.get(notes, id, note -> note.item().member()).map(note -> Answers.ok(note, CreditNoteMessage::of));
    }
}
