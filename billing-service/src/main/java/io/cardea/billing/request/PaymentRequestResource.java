package io.cardea.billing.request;

import io.cardea.chassis.database.Transactions;
import io.cardea.chassis.journal.AggregateStore;
import io.cardea.chassis.journal.Aggregates;
import io.cardea.chassis.tenancy.Caller;
import io.cardea.chassis.tenancy.CallerReach;
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
import java.util.HashMap;
import java.util.Map;
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
    private final Transactions transactions;
    private final Caller caller;
    private final CallerReach callerReach;
    private final RefundPayment refunding;
    private final Commands commands;

    PaymentRequestResource(
            AggregateStore store,
            Transactions transactions,
            Caller caller,
            CallerReach callerReach,
            RefundPayment refunding,
            Commands commands) {
        this.requests = store.of(RequestAggregate.TYPE);
        this.refunding = refunding;
        this.commands = commands;
        this.transactions = transactions;
        this.caller = caller;
        this.callerReach = callerReach;
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
        var page = Cursor.of(cursor, limit);
        return callerReach.now().chain(reach -> {
            Map<String, @Nullable Object> filter = new HashMap<>();
            filter.put("invoice", invoice);
            filter.put("member", reach.among(member));
            return requests.page(transactions.pool(), caller.company(), filter, page)
                    .map(found -> found.map(request -> PaymentRequestMessage.of(request.state())));
        });
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getPaymentRequest", summary = "Read a payment request with its link")
    @APIResponseSchema(value = PaymentRequestMessage.class, responseCode = "200")
    @RolesAllowed({Roles.OWNER, Roles.MANAGER, Roles.FRONT_DESK, Roles.ACCOUNTANT, Roles.MEMBER})
    public Uni<Response> get(@PathParam("id") UUID id) {
        return callerReach
                .now()
                .chain(reach -> requests.get(
                        transactions.pool(), caller.company(), id, request -> reach.covers(request.member())))
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
