package io.cardea.identity.card;

import io.cardea.chassis.journal.Expected;
import io.cardea.chassis.refusal.InvalidField;
import io.cardea.chassis.refusal.NotFound;
import io.cardea.chassis.refusal.Refused;
import io.cardea.chassis.tenancy.Caller;
import io.cardea.chassis.web.Answer;
import io.cardea.chassis.web.Commands;
import io.cardea.chassis.web.Roles;
import io.cardea.identity.member.Member;
import io.cardea.identity.member.Members;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// In which language a member is spoken to. It is theirs, and so stays here; what leaves with their cards, for the
/// displays of gates, is a mere tag.
@Path("/v1/members/{id}/language")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "members")
class LanguageResource {

    private final Members members;
    private final Cards cards;
    private final Commands commands;
    private final Caller caller;

    LanguageResource(Members members, Cards cards, Commands commands, Caller caller) {
        this.members = members;
        this.cards = cards;
        this.commands = commands;
        this.caller = caller;
    }

    /// @param language BCP 47; absent for the company's
    @Schema(name = "ChangeMemberLanguage")
    record Wish(@Nullable @Size(max = 35) String language) {

        @Nullable
        String tag() {
            if (language == null) {
                return null;
            }
            Locale locale = Locale.forLanguageTag(language);
            if (locale.getLanguage().isEmpty()) {
                throw new Refused(new InvalidField("language", "language is no language tag of BCP 47."));
            }
            return locale.toLanguageTag();
        }
    }

    @PUT
    @Operation(operationId = "changeMemberLanguage", summary = "Say in which language a member is spoken to")
    @APIResponseSchema(value = Member.class, responseCode = "200")
    @RolesAllowed({Roles.OWNER, Roles.MANAGER, Roles.FRONT_DESK, Roles.MEMBER})
    public Uni<Response> change(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, @NotNull @Valid Wish wish) {
        if (caller.isOnlyMember() && !caller.subject().equals(id)) {
            throw new Refused(new NotFound("member", id.toString()));
        }
        var expected = Expected.required(ifMatch);
        String tag = wish.tag();
        return commands.run(
                wish,
                (tx, occasion) -> members.aggregates()
                        .change(tx, occasion, id, expected, member -> member.speak(tag))
                        .call(() -> cards.speak(tx, occasion, id, tag))
                        .map(changed -> Answer.ok(changed, m -> m)));
    }
}
