package io.cardea.identity.site;

import io.cardea.chassis.id.Ids;
import io.cardea.chassis.web.Answer;
import io.cardea.chassis.web.Commands;
import io.cardea.chassis.web.Roles;
import io.cardea.identity.card.Cards;
import io.cardea.identity.company.Companies;
import io.cardea.identity.company.PresenceReset;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// What is said of who is inside at a site. Gateways hear of it with the company.
@Path("/v1/sites/{site}/presences/resets")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "sites")
class PresenceResource {

    private final Companies companies;
    private final Cards cards;
    private final Commands commands;
    private final Ids ids;

    PresenceResource(Companies companies, Cards cards, Commands commands, Ids ids) {
        this.companies = companies;
        this.cards = cards;
        this.commands = commands;
        this.ids = ids;
    }

    /// For one whose exit was not seen, or who stands outside although they are said to be inside. Everybody else
    /// stays where they are.
    @POST
    @Operation(
            operationId = "resetPresence",
            summary = "Let a card's member in again who came in at this site before, whatever passback says")
    @APIResponseSchema(value = PresenceReset.class, responseCode = "200")
    @RolesAllowed({Roles.OWNER, Roles.MANAGER, Roles.FRONT_DESK})
    public Uni<Response> reset(@PathParam("site") UUID site, @NotNull @Valid PresenceRequests.Reset wish) {
        return commands.run(
                wish,
                (tx, occasion) -> cards.memberOf(tx, occasion.company(), wish.card())
                        .map(member -> new PresenceReset(member, ids.next()))
                        .chain(reset -> companies
                                .aggregates()
                                .change(
                                        tx,
                                        occasion.because(wish.reason()),
                                        occasion.company(),
                                        company -> company.resetPresence(site, reset))
                                .map(changed -> Answer.ok(changed, company -> reset))));
    }
}
