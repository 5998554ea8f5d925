package io.cardea.subscription.subscription;

import io.cardea.chassis.tenancy.Caller;
import io.cardea.chassis.web.Answers;
import io.cardea.chassis.web.Cursor;
import io.cardea.chassis.web.Page;
import io.cardea.chassis.web.Roles;
import io.cardea.subscription.member.Reach;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

@Path("/v1/subscriptions")
class SubscriptionResource {

    private final Subscriptions subscriptions;
    private final Caller caller;

    SubscriptionResource(Subscriptions subscriptions, Caller caller) {
        this.subscriptions = subscriptions;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Roles.OWNER, Roles.MANAGER, Roles.FRONT_DESK, Roles.MEMBER})
    public Uni<Page<SubscriptionMessage>> list(
            @RestQuery @Nullable UUID member, @RestQuery @Nullable String cursor, @RestQuery @Nullable Integer limit) {
        var reach = Reach.of(caller);
        if (member != null && !reach.covers(member)) {
            return Uni.createFrom().item(new Page<>(List.of(), null));
        }
        return subscriptions
                .page(caller.company(), reach.narrowed(member), Cursor.of(cursor, limit))
                .map(page -> page.map(found -> SubscriptionMessage.of(found.state())));
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Roles.OWNER, Roles.MANAGER, Roles.FRONT_DESK, Roles.MEMBER})
    public Uni<Response> read(@RestPath UUID id) {
        return subscriptions
                .get(caller.company(), Reach.of(caller), id)
                .map(found -> Answers.ok(found, SubscriptionMessage::of));
    }
}
