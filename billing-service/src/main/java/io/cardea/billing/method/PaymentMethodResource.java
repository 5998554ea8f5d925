package io.cardea.billing.method;

import io.cardea.chassis.journal.AggregateStore;
import io.cardea.chassis.journal.Aggregates;
import io.cardea.chassis.tenancy.WithinReach;
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
    private final Commands commands;
    private final WithinReach within;

    PaymentMethodResource(AggregateStore store, Commands commands, WithinReach within) {
        this.methods = store.of(MethodAggregate.TYPE);
        this.commands = commands;
        this.within = within;
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
        return within.page(methods, Map.of(), member, Cursor.of(cursor, limit))
                .map(page -> page.map(method -> MethodView.of(method.state())));
    }

    /// Its token is forgotten; later renewals are paid by link.
    @DELETE
    @Path("/{id}")
    @Operation(operationId = "removePaymentMethod", summary = "Remove a stored means of payment")
    @APIResponseSchema(value = MethodView.class, responseCode = "200")
    @RolesAllowed({Roles.OWNER, Roles.MANAGER, Roles.FRONT_DESK, Roles.MEMBER})
    public Uni<Response> remove(@PathParam("id") UUID id) {
        return within.get(methods, id, PaymentMethod::member)
                .chain(() -> commands.run(
                        null,
                        (tx, occasion) -> methods.change(tx, occasion, id, PaymentMethod::remove)
                                .map(removed -> Answer.ok(removed, MethodView::of))));
    }
}
