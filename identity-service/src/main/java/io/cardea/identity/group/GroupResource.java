package io.cardea.identity.group;

import io.cardea.chassis.database.Tx;
import io.cardea.chassis.id.Ids;
import io.cardea.chassis.journal.Decision;
import io.cardea.chassis.journal.Expected;
import io.cardea.chassis.journal.Occasion;
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
import io.cardea.identity.member.Members;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/groups")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "groups")
class GroupResource {

    private final Groups groups;
    private final Members members;
    private final Commands commands;
    private final Caller caller;
    private final CallerReach callerReach;
    private final Ids ids;
    private final Pool pool;

    GroupResource(
            Groups groups,
            Members members,
            Commands commands,
            Caller caller,
            CallerReach callerReach,
            Ids ids,
            Pool pool) {
        this.groups = groups;
        this.members = members;
        this.commands = commands;
        this.caller = caller;
        this.callerReach = callerReach;
        this.ids = ids;
        this.pool = pool;
    }

    @POST
    @Operation(operationId = "foundGroup", summary = "Found a family or an organization")
    @APIResponseSchema(value = Group.class, responseCode = "201")
    @RolesAllowed({Roles.OWNER, Roles.MANAGER, Roles.FRONT_DESK})
    public Uni<Response> found(@NotNull @Valid GroupRequests.Found wish) {
        return commands.run(
                wish,
                (tx, occasion) -> known(tx, occasion, wish.holder())
                        .map(holder -> Group.founded(
                                ids.next(), wish.kind(), wish.name().strip(), holder, occasion.at()))
                        .chain(group -> groups.aggregates().create(tx, occasion, group, new GroupChange.Founded()))
                        .map(founded -> Answer.created(
                                founded, g -> g, "/v1/groups/" + founded.state().id())));
    }

    @GET
    @Operation(operationId = "listGroups", summary = "List the groups; a member sees their own and their wards'")
    @RolesAllowed({Roles.OWNER, Roles.MANAGER, Roles.FRONT_DESK, Roles.MEMBER})
    public Uni<Page<Group>> list(
            @QueryParam("member") @Nullable UUID member,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit) {
        var page = Cursor.of(cursor, limit);
        return callerReach
                .now()
                .chain(reach -> groups.page(pool, caller.company(), reach.among(member), page))
                .map(found -> found.map(Versioned::state));
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getGroup", summary = "Read a group")
    @APIResponseSchema(value = Group.class, responseCode = "200")
    @RolesAllowed({Roles.OWNER, Roles.MANAGER, Roles.FRONT_DESK, Roles.MEMBER})
    public Uni<Response> get(@PathParam("id") UUID id) {
        return callerReach
                .now()
                .chain(reach -> groups.aggregates()
                        .get(
                                pool,
                                caller.company(),
                                id,
                                group -> group.memberIds().stream().anyMatch(reach::covers)))
                .map(group -> Answers.ok(group, g -> g));
    }

    @PUT
    @Path("/{id}/members/{member}")
    @Operation(operationId = "putGroupMember", summary = "Add somebody to a group, or change their role or guardians")
    @APIResponseSchema(value = Group.class, responseCode = "200")
    @RolesAllowed({Roles.OWNER, Roles.MANAGER, Roles.FRONT_DESK})
    public Uni<Response> put(
            @PathParam("id") UUID id,
            @PathParam("member") UUID member,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid GroupRequests.Put wish) {
        var expected = Expected.required(ifMatch);
        return commands.run(
                wish,
                (tx, occasion) -> known(tx, occasion, member)
                        .chain(known -> groups.aggregates()
                                .change(
                                        tx,
                                        occasion,
                                        id,
                                        expected,
                                        group -> group.put(known, wish.role(), wish.guardians(), occasion.at())))
                        .map(changed -> Answer.ok(changed, g -> g)));
    }

    @DELETE
    @Path("/{id}/members/{member}")
    @Operation(operationId = "leaveGroup", summary = "Take somebody out of a group; members leave by themselves")
    @APIResponseSchema(value = Group.class, responseCode = "200")
    @RolesAllowed({Roles.OWNER, Roles.MANAGER, Roles.FRONT_DESK, Roles.MEMBER})
    public Uni<Response> leave(@PathParam("id") UUID id, @PathParam("member") UUID member) {
        boolean staff = !caller.isOnlyMember();
        if (!staff && !caller.subject().equals(member)) {
            throw new Refused(missing(id));
        }
        return commands.run(
                null,
                (tx, occasion) -> groups.aggregates()
                        .change(
                                tx,
                                occasion,
                                id,
                                group -> staff || group.lists(member)
                                        ? group.leave(member)
                                        : Decision.refused(missing(id)))
                        .map(changed -> Answer.ok(changed, g -> g)));
    }

    @PUT
    @Path("/{id}/holder")
    @Operation(operationId = "handOverGroup", summary = "Make somebody in the group its holder")
    @APIResponseSchema(value = Group.class, responseCode = "200")
    @RolesAllowed({Roles.OWNER, Roles.MANAGER, Roles.FRONT_DESK})
    public Uni<Response> handOver(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid GroupRequests.HandOver wish) {
        var expected = Expected.required(ifMatch);
        return commands.run(
                wish,
                (tx, occasion) -> known(tx, occasion, wish.member())
                        .chain(known ->
                                groups.aggregates().change(tx, occasion, id, expected, group -> group.handOver(known)))
                        .map(changed -> Answer.ok(changed, g -> g)));
    }

    @POST
    @Path("/{id}/dissolve")
    @Consumes(MediaType.WILDCARD)
    @Operation(operationId = "dissolveGroup", summary = "End a group for everybody in it")
    @APIResponseSchema(value = Group.class, responseCode = "200")
    @RolesAllowed({Roles.OWNER, Roles.MANAGER, Roles.FRONT_DESK})
    public Uni<Response> dissolve(@PathParam("id") UUID id) {
        return commands.run(
                null,
                (tx, occasion) -> groups.aggregates()
                        .change(tx, occasion, id, Group::dissolve)
                        .map(changed -> Answer.ok(changed, g -> g)));
    }

    /// A group that the caller has nothing to do with looks as if it did not exist.
    private static NotFound missing(UUID group) {
        return new NotFound("group", group.toString());
    }

    /// Fails where the company has no such member.
    private Uni<UUID> known(Tx tx, Occasion occasion, UUID member) {
        return members.aggregates()
                .get(tx.connection(), occasion.company(), member)
                .replaceWith(member);
    }
}
