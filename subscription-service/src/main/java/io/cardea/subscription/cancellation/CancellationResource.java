package io.cardea.subscription.cancellation;

import io.cardea.chassis.cardnumber.NoCardNumber;
import io.cardea.chassis.tenancy.Caller;
import io.cardea.chassis.web.Roles;
import io.cardea.subscription.cancellation.Cancelling.When;
import io.cardea.subscription.command.ChangeSubscription;
import io.cardea.subscription.command.SubscriptionAnswer;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

@Path("/v1/subscriptions/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "subscriptions")
class CancellationResource {

    private final ChangeSubscription change;
    private final Caller caller;

    CancellationResource(ChangeSubscription change, Caller caller) {
        this.change = change;
        this.caller = caller;
    }

    @POST
    @Path("cancel")
    @RolesAllowed({Roles.OWNER, Roles.MANAGER, Roles.FRONT_DESK, Roles.MEMBER})
    @Operation(
            operationId = "cancelSubscription",
            summary = "Cancel a subscription, now or when its paid days are over")
    @APIResponseSchema(value = SubscriptionAnswer.class)
    public Uni<Response> cancel(
            @RestPath UUID id, @RestQuery @Nullable Boolean preview, @NotNull @Valid CancelRequest asked) {
        var wish = new Cancelling.Wish(asked.when(), asked.reason(), !caller.isOnlyMember());
        return change.run(
                id,
                preview,
                asked,
                asked.reason(),
                (subscription, occasion) -> Cancelling.cancel(subscription, wish, occasion.at()));
    }

    @POST
    @Path("uncancel")
    @RolesAllowed({Roles.OWNER, Roles.MANAGER, Roles.FRONT_DESK, Roles.MEMBER})
    @Operation(operationId = "undoCancellation", summary = "Undo a cancellation; once it is in effect, only staff can")
    @APIResponseSchema(value = SubscriptionAnswer.class)
    public Uni<Response> undo(
            @RestPath UUID id, @RestQuery @Nullable Boolean preview, @NotNull @Valid UndoRequest asked) {
        var byStaff = !caller.isOnlyMember();
        return change.run(
                id,
                preview,
                asked,
                asked.reason(),
                (subscription, occasion) -> UndoingCancellation.undo(subscription, byStaff, occasion.at()));
    }

    record CancelRequest(
            @NotNull When when,
            @NotBlank @Size(max = 500) @NoCardNumber String reason) {}

    record UndoRequest(
            @NotBlank @Size(max = 500) @NoCardNumber String reason) {}
}
