package io.cardea.entitlement.balance;

import io.cardea.chassis.tenancy.Caller;
import io.cardea.chassis.tenancy.CallerReach;
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
    private final CallerReach callerReach;

    BalanceResource(Balances balances, Caller caller, CallerReach callerReach) {
        this.balances = balances;
        this.caller = caller;
        this.callerReach = callerReach;
    }

    @GET
    @RolesAllowed({Roles.OWNER, Roles.MANAGER, Roles.FRONT_DESK, Roles.MEMBER})
    @Operation(
            operationId = "listBalances",
            summary = "What was granted, used and is left; a member sees their own and their wards'")
    public Uni<Page<BalanceMessage>> list(
            @RestQuery @Nullable UUID subscription,
            @RestQuery @Nullable UUID member,
            @RestQuery @Nullable String cursor,
            @RestQuery @Nullable Integer limit) {
        var page = Cursor.of(cursor, limit);
        return callerReach
                .now()
                .chain(reach -> balances.page(caller.company(), subscription, reach.among(member), page));
    }
}
