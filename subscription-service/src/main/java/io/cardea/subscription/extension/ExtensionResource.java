package io.cardea.subscription.extension;

import io.cardea.chassis.cardnumber.NoCardNumber;
import io.cardea.chassis.id.Ids;
import io.cardea.chassis.tenancy.Caller;
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

@Path("/v1/subscriptions/{id}/extend")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "subscriptions")
class ExtensionResource {

    private final ChangeSubscription change;
    private final Caller caller;
    private final ProductOfSubscription products;
    private final Ids ids;

    ExtensionResource(ChangeSubscription change, Caller caller, ProductOfSubscription products, Ids ids) {
        this.change = change;
        this.caller = caller;
        this.products = products;
        this.ids = ids;
    }

    @POST
    @RolesAllowed({Roles.OWNER, Roles.MANAGER, Roles.FRONT_DESK, Roles.MEMBER})
    @Operation(
            operationId = "extendSubscription",
            summary = "Ask for a longer time from today on, in the place of the days that are left")
    @APIResponseSchema(value = SubscriptionAnswer.class)
    public Uni<Response> extend(
            @RestPath UUID id, @RestQuery @Nullable Boolean preview, @NotNull @Valid ExtendRequest asked) {
        boolean byStaff = !caller.isOnlyMember();
        return products.wanted(id, asked.product())
                .chain(product -> change.run(
                        id,
                        preview,
                        asked,
                        asked.reason(),
                        (subscription, occasion) -> Extending.extend(
                                subscription,
                                new Extending.Wish(ids.next(), product, asked.reason(), occasion.actor(), byStaff),
                                occasion.at())));
    }

    /// @param product which one; what is agreed now, as it is sold today, when absent
    record ExtendRequest(
            @Nullable UUID product,
            @NotBlank @Size(max = 500) @NoCardNumber String reason) {}
}
