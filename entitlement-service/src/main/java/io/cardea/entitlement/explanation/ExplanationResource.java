package io.cardea.entitlement.explanation;

import io.cardea.chassis.refusal.InvalidField;
import io.cardea.chassis.refusal.Refused;
import io.cardea.chassis.tenancy.Caller;
import io.cardea.chassis.web.Roles;
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
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

@Path("/v1/passes/{card}/explanation")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "passes")
class ExplanationResource {

    private final ExplainDecision explainDecision;
    private final Caller caller;

    ExplanationResource(ExplainDecision explainDecision, Caller caller) {
        this.explainDecision = explainDecision;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Roles.OWNER, Roles.MANAGER, Roles.FRONT_DESK, Roles.MEMBER})
    @Operation(operationId = "explainPass", summary = "What a gate would answer to this card, and why")
    public Uni<Explanation> explain(
            @RestPath UUID card,
            @Parameter(required = true) @RestQuery @Nullable UUID gate,
            @Parameter(
                            schema = @Schema(format = "date-time"),
                            description = "RFC 3339; now by the company's clock if absent")
                    @RestQuery
                    @Nullable
                    String at) {
        if (gate == null) {
            throw new Refused(new InvalidField("gate", "gate is missing."));
        }
        return explainDecision.explain(caller.company(), card, gate, instant(at));
    }

    private static @Nullable Instant instant(@Nullable String at) {
        if (at == null) {
            return null;
        }
        try {
            return OffsetDateTime.parse(at).toInstant();
        } catch (DateTimeException e) {
            throw new Refused(new InvalidField("at", "at is not an instant such as 2026-11-20T17:00:00Z."));
        }
    }
}
