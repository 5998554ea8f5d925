package io.cardea.identity.gate;

import io.cardea.chassis.journal.Decision;
import io.cardea.chassis.journal.Occasion;
import io.cardea.chassis.web.Answer;
import io.cardea.chassis.web.Commands;
import io.cardea.chassis.web.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/gates")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "gates")
class GateDeviceResource {

    private final Gates gates;
    private final DeviceKeys keys;
    private final Commands commands;

    GateDeviceResource(Gates gates, DeviceKeys keys, Commands commands) {
        this.gates = gates;
        this.keys = keys;
        this.commands = commands;
    }

    /// For devices that get their new key one after the other: both open, until the old one is retired.
    @POST
    @Path("/{id}/next-key")
    @Operation(
            operationId = "issueNextGateKey",
            summary = "Give a gate a further device key; the present one still opens")
    @APIResponseSchema(value = GateView.class, responseCode = "200")
    @RolesAllowed({Roles.OWNER, Roles.MANAGER})
    public Uni<Response> nextKey(@PathParam("id") UUID id, @Valid GateRequests.@Nullable NextKey wish) {
        var key = keys.next();
        Instant until = wish == null ? null : wish.oldUntil();
        return change(
                id,
                wish,
                (gate, occasion) -> gate.nextKey(key.hash(), until, occasion.at()),
                gate -> GateView.withKey(gate, key));
    }

    @DELETE
    @Path("/{id}/old-key")
    @Consumes(MediaType.WILDCARD)
    @Operation(operationId = "retireOldGateKey", summary = "Let a gate's old device key open nothing any more")
    @APIResponseSchema(value = GateView.class, responseCode = "200")
    @RolesAllowed({Roles.OWNER, Roles.MANAGER})
    public Uni<Response> retireOldKey(@PathParam("id") UUID id) {
        return change(id, null, (gate, occasion) -> gate.retireOldKey());
    }

    @POST
    @Path("/{id}/certificates")
    @Operation(operationId = "trustGateCertificate", summary = "Let a certificate prove a gate's device")
    @APIResponseSchema(value = GateView.class, responseCode = "200")
    @RolesAllowed({Roles.OWNER, Roles.MANAGER})
    public Uni<Response> trust(@PathParam("id") UUID id, @NotNull @Valid GateRequests.Trust wish) {
        String publicKey = PublicKeyHash.of(wish.certificate());
        return change(id, wish, (gate, occasion) -> gate.trust(publicKey));
    }

    @DELETE
    @Path("/{id}/certificates/{publicKey}")
    @Consumes(MediaType.WILDCARD)
    @Operation(
            operationId = "distrustGateCertificate",
            summary = "Let certificates with this public key prove nothing any more")
    @APIResponseSchema(value = GateView.class, responseCode = "200")
    @RolesAllowed({Roles.OWNER, Roles.MANAGER})
    public Uni<Response> distrust(@PathParam("id") UUID id, @PathParam("publicKey") String publicKey) {
        return change(id, null, (gate, occasion) -> gate.distrust(publicKey));
    }

    @POST
    @Path("/{id}/disable")
    @Operation(operationId = "disableGate", summary = "Turn a gate's device away, whatever it shows")
    @APIResponseSchema(value = GateView.class, responseCode = "200")
    @RolesAllowed({Roles.OWNER, Roles.MANAGER})
    public Uni<Response> disable(@PathParam("id") UUID id, @NotNull @Valid GateRequests.Disable wish) {
        return change(id, wish, (gate, occasion) -> gate.disable(wish.reason(), occasion.at()));
    }

    @POST
    @Path("/{id}/enable")
    @Consumes(MediaType.WILDCARD)
    @Operation(operationId = "enableGate", summary = "Let a gate's device ask again")
    @APIResponseSchema(value = GateView.class, responseCode = "200")
    @RolesAllowed({Roles.OWNER, Roles.MANAGER})
    public Uni<Response> enable(@PathParam("id") UUID id) {
        return change(id, null, (gate, occasion) -> gate.enable());
    }

    private Uni<Response> change(
            UUID id, @Nullable Object wish, BiFunction<Gate, Occasion, Decision<Gate, GateChange>> decide) {
        return change(id, wish, decide, GateView::of);
    }

    private Uni<Response> change(
            UUID id,
            @Nullable Object wish,
            BiFunction<Gate, Occasion, Decision<Gate, GateChange>> decide,
            Function<Gate, GateView> view) {
        return commands.run(
                wish,
                (tx, occasion) -> gates.aggregates()
                        .change(tx, occasion, id, gate -> decide.apply(gate, occasion))
                        .map(changed -> Answer.ok(changed, view)));
    }
}
