package io.cardea.identity.member;

import io.cardea.chassis.journal.Expected;
import io.cardea.chassis.journal.Versioned;
import io.cardea.chassis.refusal.NotFound;
import io.cardea.chassis.refusal.Refused;
import io.cardea.chassis.tenancy.Caller;
import io.cardea.chassis.tenancy.CallerReach;
import io.cardea.chassis.web.Answer;
import io.cardea.chassis.web.Answers;
import io.cardea.chassis.web.Commands;
import io.cardea.chassis.web.Cursor;
import io.cardea.chassis.web.Page;
import io.cardea.chassis.web.Roles;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/members")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "members")
class MemberResource {

    private final Members members;
    private final RegisterMember registerMember;
    private final Commands commands;
    private final Caller caller;
    private final CallerReach callerReach;
    private final Pool pool;

    MemberResource(
            Members members,
            RegisterMember registerMember,
            Commands commands,
            Caller caller,
            CallerReach callerReach,
            Pool pool) {
        this.members = members;
        this.registerMember = registerMember;
        this.commands = commands;
        this.caller = caller;
        this.callerReach = callerReach;
        this.pool = pool;
    }

    @POST
    @Operation(operationId = "registerMember", summary = "Register a member: oneself, or by staff somebody else")
    @APIResponseSchema(value = Member.class, responseCode = "201")
    @RolesAllowed({Roles.OWNER, Roles.MANAGER, Roles.FRONT_DESK, Roles.MEMBER})
    public Uni<Response> register(@NotNull @Valid RegisterMemberRequest wish) {
        var member = registerMember.member(wish);
        var how = registerMember.how();
        return commands.run(
                wish,
                (tx, occasion) -> members.register(tx, occasion, member, how)
                        .map(registered -> Answer.created(registered, m -> m, "/v1/members/" + member.id())));
    }

    @GET
    @Operation(operationId = "listMembers", summary = "List the members")
    @RolesAllowed({Roles.OWNER, Roles.MANAGER, Roles.FRONT_DESK})
    public Uni<Page<Member>> list(
            @QueryParam("cursor") @Nullable String cursor, @QueryParam("limit") @Nullable Integer limit) {
        return members.aggregates()
                .page(pool, caller.company(), Map.of(), Cursor.of(cursor, limit))
                .map(page -> page.map(Versioned::state));
    }

    @GET
    @Path("/me")
    @Operation(operationId = "getOwnMember", summary = "Read oneself")
    @APIResponseSchema(value = Member.class, responseCode = "200")
    @RolesAllowed(Roles.MEMBER)
    public Uni<Response> me() {
        UUID self = caller.subject();
        return members.aggregates().get(pool, caller.company(), self).map(member -> Answers.ok(member, m -> m));
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getMember", summary = "Read a member: oneself or a ward, or by staff anybody")
    @APIResponseSchema(value = Member.class, responseCode = "200")
    @RolesAllowed({Roles.OWNER, Roles.MANAGER, Roles.FRONT_DESK, Roles.MEMBER})
    public Uni<Response> get(@PathParam("id") UUID id) {
        return callerReach
                .now()
                .chain(reach -> members.aggregates().get(pool, caller.company(), id, member -> reach.covers(id)))
                .map(member -> Answers.ok(member, m -> m));
    }

    @PUT
    @Path("/{id}")
    @Operation(operationId = "renameMember", summary = "Give a member another name")
    @APIResponseSchema(value = Member.class, responseCode = "200")
    @RolesAllowed({Roles.OWNER, Roles.MANAGER, Roles.FRONT_DESK, Roles.MEMBER})
    public Uni<Response> rename(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid RenameMemberRequest wish) {
        if (caller.isOnlyMember() && !caller.subject().equals(id)) {
            throw new Refused(new NotFound("member", id.toString()));
        }
        var expected = Expected.required(ifMatch);
        return commands.run(
                wish,
                (tx, occasion) -> members.aggregates()
                        .change(
                                tx,
                                occasion,
                                id,
                                expected,
                                m -> m.rename(
                                        Particulars.givenName(m.kind(), wish.givenName()),
                                        Particulars.name("familyName", wish.familyName())))
                        .map(renamed -> Answer.ok(renamed, m -> m)));
    }
}
