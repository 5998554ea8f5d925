package io.cardea.gateway.list;

import io.cardea.gateway.copy.HeldGate;
import io.cardea.gateway.device.Caller;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

@Path("/v1/gates/{gate}/list")
@Produces(GateListResource.LINES)
class GateListResource {

    static final String LINES = "application/x-ndjson";

    private final GateLists lists;
    private final ListFiles files;
    private final Caller caller;

    GateListResource(GateLists lists, ListFiles files, Caller caller) {
        this.lists = lists;
        this.files = files;
        this.caller = caller;
    }

    /// @param since the version that the controller has; what has changed since then comes, if that
    ///     can be said, and everything if not
    @GET
    @RolesAllowed(Caller.GATE)
    @Extension(name = "x-roles", value = "[\"gate\"]", parseValue = true)
    @Operation(
            operationId = "gateList",
            summary = "Who may pass this gate in the next days, signed, for a controller that decides on its own")
    @APIResponse(
            responseCode = "200",
            description = "Lines of JSON; the ETag is the list's version",
            content = @Content(mediaType = LINES, schema = @Schema(implementation = String.class)))
    @APIResponse(responseCode = "304", description = "The version in If-None-Match is this one")
    public Response list(
            @RestPath UUID gate,
            @RestQuery @Nullable String since,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String known,
            @Context RoutingContext context) {
        HeldGate held = caller.gate(gate);
        GateLists.Sheet sheet = lists.sheet(held, since);
        String tag = "\"" + sheet.version().text() + "\"";
        if (tag.equals(known)) {
            return Response.notModified(sheet.version().text()).build();
        }
        java.nio.file.Path file = files.written(out -> lists.write(sheet, out));
        context.addEndHandler(sent -> ListFiles.remove(file));
        return Response.ok(file).tag(sheet.version().text()).build();
    }
}
