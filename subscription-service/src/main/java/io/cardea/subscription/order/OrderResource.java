package io.cardea.subscription.order;

import io.cardea.chassis.refusal.InvalidField;
import io.cardea.chassis.refusal.NotFound;
import io.cardea.chassis.refusal.Refused;
import io.cardea.chassis.tenancy.Caller;
import io.cardea.chassis.tenancy.CallerReach;
import io.cardea.chassis.tenancy.Reach;
import io.cardea.chassis.tenancy.WithinReach;
import io.cardea.chassis.web.Answer;
import io.cardea.chassis.web.Answers;
import io.cardea.chassis.web.Commands;
import io.cardea.chassis.web.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

@Path("/v1/orders")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "orders")
class OrderResource {

    private final PlaceOrder placeOrder;
    private final Orders orders;
    private final Commands commands;
    private final Caller caller;
    private final CallerReach callerReach;
    private final WithinReach within;

    OrderResource(
            PlaceOrder placeOrder,
            Orders orders,
            Commands commands,
            Caller caller,
            CallerReach callerReach,
            WithinReach within) {
        this.placeOrder = placeOrder;
        this.orders = orders;
        this.commands = commands;
        this.caller = caller;
        this.callerReach = callerReach;
        this.within = within;
    }

    @POST
    @RolesAllowed({Roles.OWNER, Roles.MANAGER, Roles.FRONT_DESK, Roles.MEMBER})
    @Operation(operationId = "placeOrder", summary = "Order a product: for oneself or a ward, or by staff for anybody")
    @APIResponseSchema(value = OrderAnswer.class, responseCode = "201")
    public Uni<Response> place(@RestQuery @Nullable Boolean preview, @NotNull @Valid PlaceOrderRequest asked) {
        return callerReach.now().chain(reach -> {
            var member = buyer(reach, asked);
            return placeOrder
                    .collect(caller.company(), reach, member, asked)
                    .chain(ingredients -> Boolean.TRUE.equals(preview)
                            ? show(member, ingredients, asked)
                            : place(member, ingredients, asked));
        });
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Roles.OWNER, Roles.MANAGER, Roles.FRONT_DESK, Roles.MEMBER})
    @Operation(operationId = "getOrder", summary = "Read an order")
    @APIResponseSchema(value = Order.class)
    public Uni<Response> read(@RestPath UUID id) {
        return within.get(orders.all(), id, Order::member).map(found -> Answers.ok(found, order -> order));
    }

    private Uni<Response> place(UUID member, PlaceOrder.Ingredients ingredients, PlaceOrderRequest asked) {
        return commands.together(
                asked,
                (tx, occasion) -> placeOrder
                        .place(tx, occasion, member, ingredients, asked)
                        .map(made -> Answer.created(
                                made,
                                OrderAnswer::of,
                                "/v1/orders/" + made.state().id())));
    }

    private Uni<Response> show(UUID member, PlaceOrder.Ingredients ingredients, PlaceOrderRequest asked) {
        return commands.occasion()
                .chain(occasion -> placeOrder.preview(occasion, member, ingredients, asked))
                .map(taken -> Response.ok(OrderAnswer.preview(taken)).build());
    }

    private static UUID buyer(Reach reach, PlaceOrderRequest asked) {
        var member = reach.orSelf(asked.member());
        if (member == null) {
            throw new Refused(new InvalidField("member", "Say for which member the order is."));
        }
        if (!reach.covers(member)) {
            throw new Refused(new NotFound("member", member.toString()));
        }
        return member;
    }

    /// @param member may be left out by members, who order for themselves
    /// @param group whose members it is for, besides its holder, who buys it; for the member alone when absent
    /// @param site where the subscription is at home; the company as a whole when absent
    /// @param startsOn the first day; the first possible one when absent
    record PlaceOrderRequest(
            @NotNull UUID product,
            @Nullable UUID member,
            @Nullable UUID group,
            @Nullable UUID site,
            @Nullable LocalDate startsOn) {}
}
