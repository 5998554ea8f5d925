package io.cardea.entitlement.balance;

import io.cardea.chassis.tenancy.Caller;
import io.cardea.chassis.web.Cursor;
import io.cardea.chassis.web.Page;
import io.cardea.chassis.web.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

@Path("/v1/balances")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "balances")
class BalanceResource {

    private final Balances balances;
    private final Caller caller;

    BalanceResource(Balances balances, Caller caller) {
        this.balances = balances;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Roles.OWNER, Roles.MANAGER, Roles.FRONT_DESK, Roles.MEMBER})
    @Operation(operationId = "listBalances", summary = "What was granted, used and is left; members see their own")
    public Uni<Page<BalanceMessage>> list(
            @RestQuery @Nullable UUID subscription,
            @RestQuery @Nullable String cursor,
            @RestQuery @Nullable Integer limit) {
        UUID member = caller.isOnlyMember() ? caller.subject() : null;
        return balances.page(caller.company(), subscription, member, Cursor.of(cursor, limit));
    }
}
