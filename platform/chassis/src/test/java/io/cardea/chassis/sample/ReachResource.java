package io.cardea.chassis.sample;

import io.cardea.chassis.tenancy.CallerReach;
import io.cardea.chassis.web.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.Set;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

@Path("/v1/reach")
class ReachResource {

    private final CallerReach callerReach;

    ReachResource(CallerReach callerReach) {
        this.callerReach = callerReach;
    }

    @GET
    @RolesAllowed({Roles.MANAGER, Roles.MEMBER})
    public Uni<Shown> show(@RestQuery @Nullable UUID member) {
        return callerReach.now().map(reach -> new Shown(reach.among(member)));
    }

    /// @param among absent for everybody
    record Shown(@Nullable Set<UUID> among) {}
}
