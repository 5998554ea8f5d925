package io.cardea.identity.card;

import io.cardea.access.RotatingCode;
import io.cardea.chassis.journal.Versioned;
import io.cardea.chassis.refusal.Refused;
import io.cardea.chassis.tenancy.Caller;
import io.cardea.chassis.tenancy.WithinReach;
import io.cardea.chassis.web.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.InstantSource;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// Codes that a member's app shows. They are of the real time also in a sandbox: a code is there to be held before a
/// reader now.
@Path("/v1/cards/{id}/code")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "cards")
class CodeResource {

    private final Cards cards;
    private final Caller caller;
    private final WithinReach within;
    private final InstantSource realTime = InstantSource.system();

    CodeResource(Cards cards, Caller caller, WithinReach within) {
        this.cards = cards;
        this.caller = caller;
        this.within = within;
    }

    @GET
    @Operation(operationId = "getCardCode", summary = "The code that a card's member shows at a reader just now")
    @APIResponseSchema(value = CodeView.class, responseCode = "200")
    @RolesAllowed({Roles.OWNER, Roles.MANAGER, Roles.FRONT_DESK, Roles.MEMBER})
    public Uni<Response> code(@PathParam("id") UUID id) {
        UUID company = caller.company();
        return within.get(cards.aggregates(), id, Card::member)
                .map(Versioned::state)
                .map(card -> Response.ok(CodeView.of(made(company, card)))
                        .header("Cache-Control", "no-store")
                        .build());
    }

    private RotatingCode made(UUID company, Card card) {
        if (!RotatingCode.isStrong(card.credential())) {
            throw new Refused(new CardRefusal.NoCodes(card.id()));
        }
        return RotatingCode.made(card.id(), RotatingCode.key(company, card.credential()), realTime.instant());
    }
}
