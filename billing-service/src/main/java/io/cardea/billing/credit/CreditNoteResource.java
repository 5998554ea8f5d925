package io.cardea.billing.credit;

import io.cardea.chassis.database.Transactions;
import io.cardea.chassis.journal.AggregateStore;
import io.cardea.chassis.journal.Aggregates;
import io.cardea.chassis.tenancy.Caller;
import io.cardea.chassis.tenancy.CallerReach;
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
import java.util.HashMap;
import java.util.Map;
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
    private final Transactions transactions;
    private final Caller caller;
    private final CallerReach callerReach;

    CreditNoteResource(AggregateStore store, Transactions transactions, Caller caller, CallerReach callerReach) {
        this.notes = store.of(CreditNoteAggregate.TYPE);
        this.transactions = transactions;
        this.caller = caller;
        this.callerReach = callerReach;
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
        var page = Cursor.of(cursor, limit);
        return callerReach.now().chain(reach -> {
            Map<String, @Nullable Object> filter = new HashMap<>();
            filter.put("subscription", subscription);
            filter.put("member", reach.among(member));
            return notes.page(transactions.pool(), caller.company(), filter, page)
                    .map(found -> found.map(note -> CreditNoteMessage.of(note.state())));
        });
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getCreditNote", summary = "Read a credit note")
    @APIResponseSchema(value = CreditNoteMessage.class, responseCode = "200")
    @RolesAllowed({Roles.OWNER, Roles.MANAGER, Roles.FRONT_DESK, Roles.ACCOUNTANT, Roles.MEMBER})
    public Uni<Response> get(@PathParam("id") UUID id) {
        return callerReach
                .now()
                .chain(reach -> notes.get(
                        transactions.pool(),
                        caller.company(),
                        id,
                        note -> reach.covers(note.item().member())))
                .map(note -> Answers.ok(note, CreditNoteMessage::of));
    }
}
