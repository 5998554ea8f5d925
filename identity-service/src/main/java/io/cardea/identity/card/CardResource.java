package io.cardea.identity.card;

import io.cardea.chassis.journal.Versioned;
import io.cardea.chassis.tenancy.Caller;
import io.cardea.chassis.tenancy.WithinReach;
import io.cardea.chassis.web.Answer;
import io.cardea.chassis.web.Answers;
import io.cardea.chassis.web.Commands;
import io.cardea.chassis.web.Cursor;
import io.cardea.chassis.web.Page;
import io.cardea.chassis.web.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Collections;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/cards")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "cards")
class CardResource {

    private final Cards cards;
    private final IssueCard issueCard;
    private final KnownSubscriptions subscriptions;
    private final Commands commands;
    private final Caller caller;
    private final WithinReach within;

    CardResource(
            Cards cards,
            IssueCard issueCard,
            KnownSubscriptions subscriptions,
            Commands commands,
            Caller caller,
            WithinReach within) {
        this.cards = cards;
        this.issueCard = issueCard;
        this.subscriptions = subscriptions;
        this.commands = commands;
        this.caller = caller;
        this.within = within;
    }

    @POST
    @Operation(operationId = "issueCard", summary = "Issue a card on a subscription")
    @APIResponseSchema(value = Card.class, responseCode = "201")
    @RolesAllowed({Roles.OWNER, Roles.MANAGER, Roles.FRONT_DESK})
    public Uni<Response> issue(@NotNull @Valid CardRequests.Issue wish) {
        return subscriptions
                .get(caller.company(), wish.subscription())
                .chain(known -> commands.run(
                        wish,
                        (tx, occasion) ->
                                issueCard.issue(tx, occasion, wish, known).map(CardResource::created)));
    }

    @GET
    @Operation(operationId = "listCards", summary = "List cards; a member sees their own and those of their wards")
    @RolesAllowed({Roles.OWNER, Roles.MANAGER, Roles.FRONT_DESK, Roles.MEMBER})
    public Uni<Page<Card>> list(
            @QueryParam("member") @Nullable UUID member,
            @QueryParam("subscription") @Nullable UUID subscription,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit) {
        return within.page(
                        cards.aggregates(),
                        Collections.singletonMap("subscription", subscription),
                        member,
                        Cursor.of(cursor, limit))
                .map(page -> page.map(Versioned::state));
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getCard", summary = "Read a card")
    @APIResponseSchema(value = Card.class, responseCode = "200")
    @RolesAllowed({Roles.OWNER, Roles.MANAGER, Roles.FRONT_DESK, Roles.MEMBER})
    public Uni<Response> get(@PathParam("id") UUID id) {
        return within.get(cards.aggregates(), id, Card::member).map(card -> Answers.ok(card, c -> c));
    }

    @POST
    @Path("/{id}/block")
    @Operation(operationId = "blockCard", summary = "Block a card")
    @APIResponseSchema(value = Card.class, responseCode = "200")
    @RolesAllowed({Roles.OWNER, Roles.MANAGER, Roles.FRONT_DESK})
    public Uni<Response> block(@PathParam("id") UUID id, @NotNull @Valid CardRequests.Block wish) {
        return commands.run(
                wish,
                (tx, occasion) -> cards.aggregates()
                        .change(tx, occasion.because(wish.reason()), id, card -> card.block(wish.reason()))
                        .map(blocked -> Answer.ok(blocked, c -> c)));
    }

    @POST
    @Path("/{id}/staff")
    @Operation(
            operationId = "changeCardStaff",
            summary = "Say whether the hours, passback and capacity of gates apply to a card")
    @APIResponseSchema(value = Card.class, responseCode = "200")
    @RolesAllowed({Roles.OWNER, Roles.MANAGER})
    public Uni<Response> changeStaff(@PathParam("id") UUID id, @NotNull @Valid CardRequests.Staff wish) {
        return commands.run(
                wish,
                (tx, occasion) -> cards.aggregates()
                        .change(tx, occasion.because(wish.reason()), id, card -> card.employ(wish.staff()))
                        .map(changed -> Answer.ok(changed, c -> c)));
    }

    @POST
    @Path("/{id}/replace")
    @Operation(operationId = "replaceCard", summary = "Block a card and issue another in its place")
    @APIResponseSchema(value = Card.class, responseCode = "201")
    @RolesAllowed({Roles.OWNER, Roles.MANAGER, Roles.FRONT_DESK})
    public Uni<Response> replace(@PathParam("id") UUID id, @NotNull @Valid CardRequests.Replace wish) {
        return commands.run(
                wish,
                (tx, occasion) -> cards.aggregates()
                        .lock(tx, occasion.company(), id)
                        .chain(lost -> issueCard.replace(tx, occasion.because(wish.reason()), lost.state(), wish))
                        .map(CardResource::created));
    }

    private static Answer created(Versioned<Card> card) {
        return Answer.created(card, c -> c, "/v1/cards/" + card.state().id());
    }
}
