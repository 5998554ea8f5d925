package io.cardea.subscription.withdrawal;

import io.cardea.chassis.cardnumber.NoCardNumber;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

@Path("/v1/subscriptions/{id}/scheduled/{scheduled}/withdraw")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "subscriptions")
class WithdrawalResource {

    private final ChangeSubscription change;

    WithdrawalResource(ChangeSubscription change) {
        this.change = change;
    }

    @POST
    @RolesAllowed({Roles.OWNER, Roles.MANAGER, Roles.FRONT_DESK, Roles.MEMBER})
    @Operation(
            operationId = "withdrawScheduledChange",
            summary = "Take back a change that waits for its day or payment")
    @APIResponseSchema(value = SubscriptionAnswer.class)
    public Uni<Response> withdraw(
            @RestPath UUID id,
            @RestPath UUID scheduled,
            @RestQuery @Nullable Boolean preview,
            @NotNull @Valid WithdrawRequest asked) {
        return change.run(
                id,
                preview,
                asked,
                asked.reason(),
                (subscription, occasion) -> Withdrawing.withdraw(subscription, scheduled, occasion.at()));
    }

    record WithdrawRequest(
            @NotBlank @Size(max = 500) @NoCardNumber String reason) {}
}
