package io.cardea.billing.method;

import io.cardea.chassis.database.Transactions;
import io.cardea.chassis.journal.AggregateStore;
import io.cardea.chassis.journal.Aggregates;
import io.cardea.chassis.tenancy.Caller;
import io.cardea.chassis.tenancy.CallerReach;
import io.cardea.chassis.web.Answer;
import io.cardea.chassis.web.Commands;
import io.cardea.chassis.web.Cursor;
import io.cardea.chassis.web.Page;
import io.cardea.chassis.web.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
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

@Tag(name = "payment-methods")
@Path("/v1/payment-methods")
@Produces(MediaType.APPLICATION_JSON)
class PaymentMethodResource {

    private final Aggregates<PaymentMethod, MethodChange> methods;
    private final Transactions transactions;
    private final Commands commands;
    private final Caller caller;
    private final CallerReach callerReach;

    PaymentMethodResource(
            AggregateStore store,
            Transactions transactions,
            Commands commands,
            Caller caller,
            CallerReach callerReach) {
        this.methods = store.of(MethodAggregate.TYPE);
        this.transactions = transactions;
        this.commands = commands;
        this.caller = caller;
        this.callerReach = callerReach;
    }

    /// A member sees their own and those of whom they guard.
    @GET
    @Operation(
            operationId = "listPaymentMethods",
            summary = "List the stored means of payment; a member sees their own and their wards'")
    @RolesAllowed({Roles.OWNER, Roles.MANAGER, Roles.FRONT_DESK, Roles.ACCOUNTANT, Roles.MEMBER})
    public Uni<Page<MethodView>> list(
            @QueryParam("member") @Nullable UUID member,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        var page = Cursor.of(cursor, limit);
        return callerReach.now().chain(reach -> {
            Map<String, @Nullable Object> filter = new HashMap<>();
            filter.put("member", reach.among(member));
            return methods.page(transactions.pool(), caller.company(), filter, page)
                    .map(found -> found.map(method -> MethodView.of(method.state())));
        });
    }

    /// Its token is forgotten; later renewals are paid by link.
    @DELETE
    @Path("/{id}")
    @Operation(operationId = "removePaymentMethod", summary = "Remove a stored means of payment")
    @APIResponseSchema(value = MethodView.class, responseCode = "200")
    @RolesAllowed({Roles.OWNER, Roles.MANAGER, Roles.FRONT_DESK, Roles.MEMBER})
    public Uni<Response> remove(@PathParam("id") UUID id) {
        UUID company = caller.company();
        return callerReach
                .now()
                .chain(reach -> methods.get(transactions.pool(), company, id, method -> reach.covers(method.member()))
                        .chain(() -> commands.run(
                                null,
                                (tx, occasion) -> methods.change(tx, occasion, id, PaymentMethod::remove)
                                        .map(removed -> Answer.ok(removed, MethodView::of)))));
    }
}
