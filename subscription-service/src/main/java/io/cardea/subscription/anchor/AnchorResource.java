package io.cardea.subscription.anchor;

import io.cardea.chassis.cardnumber.NoCardNumber;
import io.cardea.chassis.id.Ids;
import io.cardea.chassis.tenancy.Caller;
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

@Path("/v1/subscriptions/{id}/move-anchor")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "subscriptions")
class AnchorResource {

    private final ChangeSubscription change;
    private final Caller caller;
    private final Ids ids;

    AnchorResource(ChangeSubscription change, Caller caller, Ids ids) {
        this.change = change;
        this.caller = caller;
        this.ids = ids;
    }

    @POST
    @RolesAllowed({Roles.OWNER, Roles.MANAGER, Roles.FRONT_DESK, Roles.MEMBER})
    @Operation(operationId = "moveAnchor", summary = "Begin periods on another day, after a shorter one up to it")
    @APIResponseSchema(value = SubscriptionAnswer.class)
    public Uni<Response> move(
            @RestPath UUID id, @RestQuery @Nullable Boolean preview, @NotNull @Valid MoveAnchorRequest asked) {
        boolean byStaff = !caller.isOnlyMember();
        return change.run(
                id,
                preview,
                asked,
                asked.reason(),
                (subscription, occasion) -> MovingAnchor.move(
                        subscription,
                        new MovingAnchor.Wish(ids.next(), asked.date(), asked.reason(), occasion.actor(), byStaff),
                        occasion.at()));
    }

    /// @param date on which a period shall begin; a 31st stays one in months that have it
    record MoveAnchorRequest(
            @NotNull LocalDate date,
            @NotBlank @Size(max = 500) @NoCardNumber String reason) {}
}
