package io.cardea.subscription.upgrade;

import io.cardea.chassis.cardnumber.NoCardNumber;
import io.cardea.chassis.id.Ids;
import io.cardea.chassis.tenancy.Caller;
import io.cardea.chassis.web.Roles;
import io.cardea.subscription.command.ChangeSubscription;
import io.cardea.subscription.command.ProductOfSubscription;
import io.cardea.subscription.command.SubscriptionAnswer;
import io.cardea.subscription.upgrade.ChangingProduct.When;
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

@Path("/v1/subscriptions/{id}/change-product")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "subscriptions")
class UpgradeResource {

    private final ChangeSubscription change;
    private final Caller caller;
    private final ProductOfSubscription products;
    private final Ids ids;

    UpgradeResource(ChangeSubscription change, Caller caller, ProductOfSubscription products, Ids ids) {
        this.change = change;
        this.caller = caller;
        this.products = products;
        this.ids = ids;
    }

    @POST
    @RolesAllowed({Roles.OWNER, Roles.MANAGER, Roles.FRONT_DESK, Roles.MEMBER})
    @Operation(
            operationId = "changeProduct",
            summary = "Upgrade or downgrade, now or when the bought days are over; the end does not move")
    @APIResponseSchema(value = SubscriptionAnswer.class)
    public Uni<Response> change(
            @RestPath UUID id, @RestQuery @Nullable Boolean preview, @NotNull @Valid ChangeProductRequest asked) {
        boolean byStaff = !caller.isOnlyMember();
        return products.wanted(id, asked.product())
                .chain(product -> change.run(
                        id,
                        preview,
                        asked,
                        asked.reason(),
                        (subscription, occasion) -> ChangingProduct.change(
                                subscription,
                                new ChangingProduct.Wish(
                                        ids.next(), product, asked.when(), asked.reason(), occasion.actor(), byStaff),
                                occasion.at())));
    }

    record ChangeProductRequest(
            @NotNull UUID product,
            @NotNull When when,
            @NotBlank @Size(max = 500) @NoCardNumber String reason) {}
}
