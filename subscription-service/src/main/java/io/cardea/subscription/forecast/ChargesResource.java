package io.cardea.subscription.forecast;

import io.cardea.chassis.clock.CompanyClocks;
import io.cardea.chassis.refusal.InvalidField;
import io.cardea.chassis.refusal.Refused;
import io.cardea.chassis.tenancy.Caller;
import io.cardea.chassis.web.Roles;
import io.cardea.subscription.member.CallerSight;
import io.cardea.subscription.subscription.Subscription;
import io.cardea.subscription.subscription.Subscriptions;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

@Path("/v1/subscriptions/{id}/charges")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "subscriptions")
class ChargesResource {

    private static final int FARTHEST_MONTHS = 12;

    private final Subscriptions subscriptions;
    private final CompanyClocks clocks;
    private final Caller caller;
    private final CallerSight callerSight;

    ChargesResource(Subscriptions subscriptions, CompanyClocks clocks, Caller caller, CallerSight callerSight) {
        this.subscriptions = subscriptions;
        this.clocks = clocks;
        this.caller = caller;
        this.callerSight = callerSight;
    }

    /// @param until the last day, at most a year ahead, which is also what it is when absent
    @GET
    @RolesAllowed({Roles.OWNER, Roles.MANAGER, Roles.FRONT_DESK, Roles.ACCOUNTANT, Roles.MEMBER})
    @Operation(
            operationId = "getChargesAhead",
            summary = "What a subscription will cost until a day, if all is paid in time and nothing else happens")
    public Uni<ChargesAheadMessage> read(@RestPath UUID id, @RestQuery @Nullable String until) {
        var company = caller.company();
        return callerSight
                .now(null)
                .chain(sight -> subscriptions.get(company, sight, id))
                .chain(found -> clocks.now(company).map(now -> ahead(found.state(), now, until)));
    }

    private static ChargesAheadMessage ahead(Subscription subscription, Instant now, @Nullable String until) {
        var farthest = subscription.today(now).plusMonths(FARTHEST_MONTHS);
        return ChargesAheadMessage.of(subscription, now, until == null ? farthest : date(until, farthest));
    }

    private static LocalDate date(String text, LocalDate farthest) {
        try {
            var date = LocalDate.parse(text);
            if (!date.isAfter(farthest)) {
                return date;
            }
        } catch (DateTimeException _) {
            // Said below.
        }
        throw new Refused(
                new InvalidField("until", "until must be a date such as %s, or earlier.".formatted(farthest)));
    }
}
