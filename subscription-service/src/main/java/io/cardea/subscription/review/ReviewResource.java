package io.cardea.subscription.review;

import io.cardea.chassis.cardnumber.NoCardNumber;
import io.cardea.chassis.web.Roles;
import io.cardea.subscription.command.ChangeSubscription;
import io.cardea.subscription.command.SubscriptionAnswer;
import io.cardea.subscription.subscription.SubscriptionChange.Verdict;
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

@Path("/v1/subscriptions/{id}/resolve-review")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "subscriptions")
class ReviewResource {

    private final ChangeSubscription change;

    ReviewResource(ChangeSubscription change) {
        this.change = change;
    }

    @POST
    @RolesAllowed({Roles.OWNER, Roles.MANAGER, Roles.ACCOUNTANT})
    @Operation(
            operationId = "resolveReview",
            summary = "Decide on a payment that does not fit: it buys a period, or is dealt with elsewhere")
    @APIResponseSchema(value = SubscriptionAnswer.class)
    public Uni<Response> resolve(
            @RestPath UUID id, @RestQuery @Nullable Boolean preview, @NotNull @Valid ResolveRequest asked) {
        return change.run(
                id,
                preview,
                asked,
                asked.reason(),
                (subscription, occasion) ->
                        Resolving.resolve(subscription, asked.invoice(), asked.verdict(), occasion.at()));
    }

    record ResolveRequest(
            @NotNull UUID invoice,
            @NotNull Verdict verdict,
            @NotBlank @Size(max = 500) @NoCardNumber String reason) {}
}
