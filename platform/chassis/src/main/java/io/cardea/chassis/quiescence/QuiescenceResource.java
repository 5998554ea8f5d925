package io.cardea.chassis.quiescence;

import io.cardea.chassis.refusal.InvalidField;
import io.cardea.chassis.refusal.Refused;
import io.cardea.chassis.web.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// Asked by the service that advances a sandbox company's clock. Not routed from outside.
@Path("/internal")
class QuiescenceResource {

    private final LookAround lookAround;
    private final HappenedInPostgres happenings;

    QuiescenceResource(LookAround lookAround, HappenedInPostgres happenings) {
        this.lookAround = lookAround;
        this.happenings = happenings;
    }

    /// @param at where the clock is known to stand: the answer then waits a little until there is nothing left to do
    @GET
    @Path("/quiescence")
    @RolesAllowed(Roles.SERVICE)
    @Operation(operationId = "quiescence", summary = "What is left to do for a company", hidden = true)
    public Uni<Quiescence> quiescence(@RestQuery UUID company, @RestQuery @Nullable String at) {
        return at == null ? lookAround.once(company) : lookAround.untilQuiet(company, instant("at", at));
    }

    /// @param after an id that is older than all journal rows that can be meant
    /// @param without a type of events to leave out
    @GET
    @Path("/happened")
    @RolesAllowed(Roles.SERVICE)
    @Operation(operationId = "happened", summary = "What happened to a company between two instants", hidden = true)
    public Uni<Happened> happened(
            @RestQuery UUID company,
            @RestQuery UUID after,
            @RestQuery String from,
            @RestQuery String to,
            @RestQuery @Nullable String without,
            @RestQuery @DefaultValue("1000") int limit) {
        return happenings.of(company, after, instant("from", from), instant("to", to), without, limit);
    }

    private static Instant instant(String field, String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            throw new Refused(new InvalidField(field, field + " is not an instant such as 2026-11-20T17:00:00Z."));
        }
    }
}
