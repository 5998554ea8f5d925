package io.cardea.billing.request;

import io.cardea.chassis.journal.AggregateStore;
import io.cardea.chassis.journal.Aggregates;
import io.cardea.chassis.tenancy.WithinReach;
import io.cardea.chassis.web.Answer;
import io.cardea.chassis.web.Answers;
import io.cardea.chassis.web.Commands;
import io.cardea.chassis.web.Cursor;
import io.cardea.chassis.web.Page;
import io.cardea.chassis.web.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
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

@Tag(name = "payment-requests")
@Path("/v1/payment-requests")
@Produces(MediaType.APPLICATION_JSON)
class PaymentRequestResource {

    private final Aggregates<PaymentRequest, PaymentChange> requests;
    private final WithinReach within;
    private final RefundPayment refunding;
    private final Commands commands;

    PaymentRequestResource(AggregateStore store, WithinReach within, RefundPayment refunding, Commands commands) {
        this.requests = store.of(RequestAggregate.TYPE);
        this.refunding = refunding;
        this.commands = commands;
        this.within = within;
    }

    /// The company's payment requests; a member sees their own and those of whom they guard, for whom they pay.
    @GET
    @Operation(
            operationId = "listPaymentRequests",
            summary = "List the payment requests; a member sees their own and their wards'")
    @RolesAllowed({Roles.OWNER, Roles.MANAGER, Roles.FRONT_DESK, Roles.ACCOUNTANT, Roles.MEMBER})
    public Uni<Page<PaymentRequestMessage>> list(
            @QueryParam("invoice") @Nullable UUID invoice,
            @QueryParam("member") @Nullable UUID member,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return within.page(requests, Collections.singletonMap("invoice", invoice), member, Cursor.of(cursor, limit))
                .map(page -> page.map(request -> PaymentRequestMessage.of(request.state())));
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getPaymentRequest", summary = "Read a payment request with its link")
    @APIResponseSchema(value = PaymentRequestMessage.class, responseCode = "200")
    @RolesAllowed({Roles.OWNER, Roles.MANAGER, Roles.FRONT_DESK, Roles.ACCOUNTANT, Roles.MEMBER})
    public Uni<Response> get(@PathParam("id") UUID id) {
        return within.get(requests, id, PaymentRequest::member)
                .map(request -> Answers.ok(request, PaymentRequestMessage::of));
    }

    /// Whole or part. It goes back in the background; the list of refunds says how far it is.
    @POST
    @Path("/{id}/refunds")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "refundPayment", summary = "Give a payment back, whole or in part")
    @APIResponseSchema(value = PaymentRequestMessage.class, responseCode = "200")
    @RolesAllowed({Roles.OWNER, Roles.MANAGER, Roles.ACCOUNTANT})
    public Uni<Response> refund(@PathParam("id") UUID id, @NotNull @Valid RefundRequest wish) {
        return commands.run(
                wish,
                (tx, occasion) -> refunding
                        .refund(tx, occasion, id, wish.amount(), wish.reason())
                        .chain(() -> requests.lock(tx, occasion.company(), id))
                        .map(request -> Answer.ok(request, PaymentRequestMessage::of)));
    }
}
