package io.cardea.subscription.renewal;

import io.cardea.chassis.cardnumber.NoCardNumber;
import io.cardea.chassis.id.Ids;
import io.cardea.chassis.web.Roles;
import io.cardea.subscription.command.ChangeSubscription;
import io.cardea.subscription.command.ProductOfSubscription;
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

@Path("/v1/subscriptions/{id}/renew")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "subscriptions")
class RenewalResource {

    private final ChangeSubscription change;
    private final ProductOfSubscription products;
    private final Ids ids;

    RenewalResource(ChangeSubscription change, ProductOfSubscription products, Ids ids) {
        this.change = change;
        this.products = products;
        this.ids = ids;
    }

    @POST
    @RolesAllowed({Roles.OWNER, Roles.MANAGER, Roles.FRONT_DESK, Roles.MEMBER})
    @Operation(operationId = "renewSubscription", summary = "Ask for the next payment now; its days are appended")
    @APIResponseSchema(value = SubscriptionAnswer.class)
    public Uni<Response> renew(
            @RestPath UUID id, @RestQuery @Nullable Boolean preview, @NotNull @Valid RenewRequest asked) {
        return products.newest(id)
                .chain(newest -> change.run(
                        id,
                        preview,
                        asked,
                        asked.reason(),
                        (subscription, occasion) -> Renewing.renew(
                                subscription,
                                new Renewing.Wish(ids.next(), ids.next(), asked.reason(), occasion.actor()),
                                newest,
                                occasion.at())));
    }

    record RenewRequest(
            @NotBlank @Size(max = 500) @NoCardNumber String reason) {}
}
