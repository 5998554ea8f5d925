package io.cardea.subscription.subscription;

import io.cardea.chassis.tenancy.Caller;
import io.cardea.chassis.web.Answers;
import io.cardea.chassis.web.Cursor;
import io.cardea.chassis.web.Page;
import io.cardea.chassis.web.Roles;
import io.cardea.subscription.member.CallerSight;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
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

@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/subscriptions")
@Tag(name = "subscriptions")
class SubscriptionResource {

    private final Subscriptions subscriptions;
    private final Caller caller;
    private final CallerSight callerSight;

    SubscriptionResource(Subscriptions subscriptions, Caller caller, CallerSight callerSight) {
        this.subscriptions = subscriptions;
        this.caller = caller;
        this.callerSight = callerSight;
    }

    @GET
    @RolesAllowed({Roles.OWNER, Roles.MANAGER, Roles.FRONT_DESK, Roles.MEMBER})
    @Operation(
            operationId = "listSubscriptions",
            summary = "List subscriptions; a member sees their own and their wards'")
    public Uni<Page<SubscriptionMessage>> list(
            @RestQuery @Nullable UUID member, @RestQuery @Nullable String cursor, @RestQuery @Nullable Integer limit) {
        var page = Cursor.of(cursor, limit);
        return callerSight
                .now(member)
                .chain(sight -> subscriptions.page(caller.company(), sight, page))
                .map(found -> found.map(one -> SubscriptionMessage.of(one.state())));
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Roles.OWNER, Roles.MANAGER, Roles.FRONT_DESK, Roles.MEMBER})
    @Operation(operationId = "getSubscription", summary = "Read a subscription")
    @APIResponseSchema(value = SubscriptionMessage.class)
    public Uni<Response> read(@RestPath UUID id) {
        return callerSight
                .now(null)
                .chain(sight -> subscriptions.get(caller.company(), sight, id))
                .map(found -> Answers.ok(found, SubscriptionMessage::of));
    }
}
