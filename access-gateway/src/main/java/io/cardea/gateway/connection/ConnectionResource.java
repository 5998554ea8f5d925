package io.cardea.gateway.connection;

import io.cardea.gateway.device.Caller;
import io.cardea.gateway.problem.Problem;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestPath;

@Path("/v1/gates/{gate}/connection")
@Produces(MediaType.APPLICATION_JSON)
class ConnectionResource {

    private final Caller caller;

    ConnectionResource(Caller caller) {
        this.caller = caller;
    }

    @GET
    @RolesAllowed(Caller.GATE)
    @Extension(name = "x-roles", value = "[\"gate\"]", parseValue = true)
    @Operation(
            operationId = "connectGate",
            summary = "A WebSocket that carries checks, passages and what staff says to the gate")
    @APIResponse(responseCode = "101", description = "The connection is open")
    public void connect(@RestPath UUID gate) {
        caller.gate(gate);
        throw Problem.of("gateway.upgrade-required", "This path is for WebSockets, over HTTP/1.1.");
    }
}
