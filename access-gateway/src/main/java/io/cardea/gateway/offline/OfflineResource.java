package io.cardea.gateway.offline;

import io.cardea.gateway.GatewaySettings;
import io.cardea.gateway.copy.CopyInMemory;
import io.cardea.gateway.device.Caller;
import io.cardea.gateway.freshness.CopyBoard;
import io.cardea.gateway.intake.Intake;
import io.cardea.gateway.problem.Problem;
import io.cardea.gateway.store.LmdbStore;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.InstantSource;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

@Path("/v1/gates/{gate}/passages/offline")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
class OfflineResource {

    private final UploadPassages uploadPassages;
    private final Caller caller;

    OfflineResource(
            LmdbStore store,
            CopyInMemory copy,
            Intake intake,
            CopyBoard board,
            GatewaySettings gateway,
            InstantSource realTime,
            Caller caller) {
        this.uploadPassages = new UploadPassages(store, copy, intake, board, gateway, realTime);
        this.caller = caller;
    }

    @POST
    @RolesAllowed(Caller.GATE)
    @Extension(name = "x-roles", value = "[\"gate\"]", parseValue = true)
    @Operation(
            operationId = "uploadPassages",
            summary =
                    "Tell what the gate's controller decided by its list; a number that was told before changes nothing")
    public OfflineReply upload(@RestPath UUID gate, @Nullable OfflinePassages told) {
        if (told == null) {
            throw Problem.of("request.malformed", "The body is empty.");
        }
        return uploadPassages.upload(caller.gate(gate), told);
    }
}
