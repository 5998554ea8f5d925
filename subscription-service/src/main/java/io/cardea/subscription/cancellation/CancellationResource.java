package io.cardea.subscription.cancellation;

import io.cardea.chassis.tenancy.CallerReach;
import io.cardea.chassis.web.Answer;
import io.cardea.chassis.web.Commands;
import io.cardea.chassis.web.Roles;
import io.cardea.subscription.subscription.SubscriptionMessage;
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

@Path("/v1/subscriptions/{id}/cancel")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "subscriptions")
class CancellationResource {

    private final CancelSubscription cancelSubscription;
    private final Commands commands;
    private final CallerReach callerReach;

    CancellationResource(CancelSubscription cancelSubscription, Commands commands, CallerReach callerReach) {
        this.cancelSubscription = cancelSubscription;
        this.commands = commands;
        this.callerReach = callerReach;
    }

    @POST
    @RolesAllowed({Roles.OWNER, Roles.MANAGER, Roles.FRONT_DESK, Roles.MEMBER})
    @Operation(
            operationId = "cancelSubscription",
            summary = "Cancel a subscription, now or when its paid days are over")
    @APIResponseSchema(value = SubscriptionMessage.class)
    public Uni<Response> cancel(@RestPath UUID id, @NotNull @Valid CancelRequest asked) {
        return callerReach
                .now()
                .chain(reach -> commands.run(
                        asked,
                        (tx, occasion) -> cancelSubscription
                                .cancel(tx, occasion, reach, id, asked)
                                .map(changed -> Answer.ok(changed, SubscriptionMessage::of))));
    }

    record CancelRequest(
            @NotNull Cancelling.When when,
            @NotBlank @Size(max = 500) String reason) {}
}
