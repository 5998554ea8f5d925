package io.cardea.subscription.freeze;

import io.cardea.chassis.cardnumber.NoCardNumber;
import io.cardea.chassis.id.Ids;
import io.cardea.chassis.web.Roles;
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
import java.time.LocalDate;
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
class FreezeResource {

    private final ChangeSubscription change;
    private final Ids ids;

    FreezeResource(ChangeSubscription change, Ids ids) {
        this.change = change;
        this.ids = ids;
    }

    @POST
    @Path("freeze")
    @RolesAllowed({Roles.OWNER, Roles.MANAGER, Roles.FRONT_DESK, Roles.MEMBER})
    @Operation(operationId = "freezeSubscription", summary = "Freeze a subscription, from today or a later day on")
    @APIResponseSchema(value = SubscriptionAnswer.class)
    public Uni<Response> freeze(
            @RestPath UUID id, @RestQuery @Nullable Boolean preview, @NotNull @Valid FreezeRequest asked) {
        var freeze = ids.next();
        return change.run(
                id,
                preview,
                asked,
                asked.reason(),
                (subscription, occasion) -> Freezing.freeze(
                        subscription,
                        new Freezing.Wish(freeze, asked.from(), asked.until(), asked.reason(), occasion.actor()),
                        occasion.at()));
    }

    @POST
    @Path("unfreeze")
    @RolesAllowed({Roles.OWNER, Roles.MANAGER, Roles.FRONT_DESK, Roles.MEMBER})
    @Operation(operationId = "unfreezeSubscription", summary = "End a freeze today, or take back the next one")
    @APIResponseSchema(value = SubscriptionAnswer.class)
    public Uni<Response> unfreeze(
            @RestPath UUID id, @RestQuery @Nullable Boolean preview, @Nullable @Valid UnfreezeRequest asked) {
        var wish = asked == null ? Unfreezing.Wish.NOW : new Unfreezing.Wish(asked.freeze(), asked.on());
        return change.run(
                id,
                preview,
                asked,
                asked == null ? null : asked.reason(),
                (subscription, occasion) -> Unfreezing.unfreeze(subscription, wish, occasion.at()));
    }

    /// @param from the first frozen day; today when absent
    /// @param until the first day that is not frozen any more; open when absent
    record FreezeRequest(
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            @NotBlank @Size(max = 500) @NoCardNumber String reason) {}

    /// @param freeze which one; the one that runs, or else the next, when absent
    /// @param on the first day that is not frozen any more; at once when absent
    record UnfreezeRequest(
            @Nullable @Size(max = 500) @NoCardNumber String reason,
            @Nullable UUID freeze,
            @Nullable LocalDate on) {}
}
