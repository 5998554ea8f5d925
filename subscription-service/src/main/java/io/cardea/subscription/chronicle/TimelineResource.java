package io.cardea.subscription.chronicle;

import io.cardea.chassis.clock.CompanyClocks;
import io.cardea.chassis.refusal.InvalidField;
import io.cardea.chassis.refusal.Refused;
import io.cardea.chassis.tenancy.Caller;
import io.cardea.chassis.web.Roles;
import io.cardea.subscription.member.CallerSight;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

@Path("/v1/subscriptions/{id}/timeline")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "subscriptions")
class TimelineResource {

    private final TellChronicle tellChronicle;
    private final CompanyClocks clocks;
    private final Caller caller;
    private final CallerSight callerSight;

    TimelineResource(TellChronicle tellChronicle, CompanyClocks clocks, Caller caller, CallerSight callerSight) {
        this.tellChronicle = tellChronicle;
        this.clocks = clocks;
        this.caller = caller;
        this.callerSight = callerSight;
    }

    @GET
    @RolesAllowed({Roles.OWNER, Roles.MANAGER, Roles.FRONT_DESK, Roles.ACCOUNTANT, Roles.MEMBER})
    @Operation(
            operationId = "getTimeline",
            summary = "Everything about a subscription: past, payments, exceptions, what lies ahead; as of any instant")
    public Uni<Chronicle> read(@RestPath UUID id, @RestQuery @Nullable String asOf) {
        var company = caller.company();
        var at = asOf == null ? clocks.now(company) : Uni.createFrom().item(instant(asOf));
        return callerSight
                .now(null)
                .chain(sight -> at.chain(instant -> tellChronicle.tell(company, sight, id, instant)));
    }

    private static Instant instant(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw new Refused(new InvalidField("asOf", "asOf must be an instant such as 2027-02-01T12:00:00Z."));
        }
    }
}
