package io.cardea.subscription.prolongation;

import io.cardea.chassis.cardnumber.NoCardNumber;
import io.cardea.chassis.web.Roles;
import io.cardea.subscription.command.ChangeSubscription;
import io.cardea.subscription.command.SubscriptionAnswer;
import io.cardea.subscription.prolongation.Prolonging.Kind;
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

@Path("/v1/subscriptions/{id}/prolong")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "subscriptions")
class ProlongationResource {

    private final ChangeSubscription change;

    ProlongationResource(ChangeSubscription change) {
        this.change = change;
    }

    @POST
    @RolesAllowed({Roles.OWNER, Roles.MANAGER, Roles.FRONT_DESK})
    @Operation(operationId = "prolongSubscription", summary = "Add days for which nobody pays, up to a date")
    @APIResponseSchema(value = SubscriptionAnswer.class)
    public Uni<Response> prolong(
            @RestPath UUID id, @RestQuery @Nullable Boolean preview, @NotNull @Valid ProlongRequest asked) {
        return change.run(
                id,
                preview,
                asked,
                asked.reason(),
                (subscription, occasion) -> Prolonging.prolong(
                        subscription, new Prolonging.Wish(asked.until(), asked.kind()), occasion.at()));
    }

    /// @param until the day after the last one
    record ProlongRequest(
            @NotNull LocalDate until,
            @NotNull Kind kind,
            @NotBlank @Size(max = 500) @NoCardNumber String reason) {}
}
