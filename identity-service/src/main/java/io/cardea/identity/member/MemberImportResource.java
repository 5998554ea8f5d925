package io.cardea.identity.member;

import io.cardea.chassis.refusal.InvalidField;
import io.cardea.chassis.refusal.Refused;
import io.cardea.chassis.web.Answer;
import io.cardea.chassis.web.Commands;
import io.cardea.chassis.web.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/members/imports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "members")
class MemberImportResource {

    private final ImportMembers importMembers;
    private final Commands commands;

    MemberImportResource(ImportMembers importMembers, Commands commands) {
        this.importMembers = importMembers;
        this.commands = commands;
    }

    @POST
    @Consumes("text/csv")
    @Operation(operationId = "importMembers", summary = "Register the members of a CSV file, line by line")
    @APIResponseSchema(value = Imported.class, responseCode = "200")
    @RolesAllowed({Roles.OWNER, Roles.MANAGER})
    public Uni<Response> importFile(@Nullable String content) {
        if (content == null || content.isBlank()) {
            throw new Refused(new InvalidField("body", "The file is empty."));
        }
        var lines = MemberFile.read(content);
        return commands.run(
                content,
                (tx, occasion) -> importMembers.run(tx, occasion, lines).map(Answer::ok));
    }
}
