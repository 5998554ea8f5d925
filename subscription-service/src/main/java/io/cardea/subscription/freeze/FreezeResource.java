package io.cardea.subscription.freeze;

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
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

@Path("/v1/subscriptions/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "subscriptions")
class FreezeResource {

    private final FreezeSubscription freezeSubscription;
    private final UnfreezeSubscription unfreezeSubscription;
    private final Commands commands;
    private final CallerReach callerReach;

    FreezeResource(
            FreezeSubscription freezeSubscription,
            UnfreezeSubscription unfreezeSubscription,
            Commands commands,
            CallerReach callerReach) {
        this.freezeSubscription = freezeSubscription;
        this.unfreezeSubscription = unfreezeSubscription;
        this.commands = commands;
        this.callerReach = callerReach;
    }

    @POST
    @Path("freeze")
    @RolesAllowed({Roles.OWNER, Roles.MANAGER, Roles.FRONT_DESK, Roles.MEMBER})
    @Operation(operationId = "freezeSubscription", summary = "Freeze a subscription, from today or a later day on")
    @APIResponseSchema(value = SubscriptionMessage.class)
    public Uni<Response> freeze(@RestPath UUID id, @NotNull @Valid FreezeRequest asked) {
        return callerReach
                .now()
                .chain(reach -> commands.run(
                        asked,
                        (tx, occasion) -> freezeSubscription
                                .freeze(tx, occasion, reach, id, asked)
                                .map(changed -> Answer.ok(changed, SubscriptionMessage::of))));
    }

    @POST
    @Path("unfreeze")
    @RolesAllowed({Roles.OWNER, Roles.MANAGER, Roles.FRONT_DESK, Roles.MEMBER})
    @Operation(operationId = "unfreezeSubscription", summary = "End a freeze today, or take back the next one")
    @APIResponseSchema(value = SubscriptionMessage.class)
    public Uni<Response> unfreeze(@RestPath UUID id, @Nullable @Valid UnfreezeRequest asked) {
        var reason = asked == null ? null : asked.reason();
        return callerReach
                .now()
                .chain(reach -> commands.run(
                        asked,
                        (tx, occasion) -> unfreezeSubscription
                                .unfreeze(tx, occasion.because(reason), reach, id)
                                .map(changed -> Answer.ok(changed, SubscriptionMessage::of))));
    }

    /// @param from the first frozen day; today when absent
    /// @param until the first day that is not frozen any more; open when absent
    record FreezeRequest(
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            @NotBlank @Size(max = 500) String reason) {}

    record UnfreezeRequest(@Nullable @Size(max = 500) String reason) {}
}
