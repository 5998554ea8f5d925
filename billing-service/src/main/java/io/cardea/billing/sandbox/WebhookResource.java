package io.cardea.billing.sandbox;

import io.cardea.billing.sandbox.Receipt.Result;
import io.cardea.chassis.json.Json;
import io.cardea.chassis.refusal.Refused;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.InstantSource;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// Where the provider tells what became of payments. Its signature over the raw bytes is all that lets anyone in.
@Tag(name = "webhooks")
@Path("/v1/webhooks/sandbox")
@Produces(MediaType.APPLICATION_JSON)
class WebhookResource {

    private final WebhookSignature signature;
    private final ReceiveEvent events;
    private final Json json;
    private final InstantSource realTime = InstantSource.system();

    WebhookResource(ProviderSettings settings, ReceiveEvent events, Json json) {
        this.signature = new WebhookSignature(settings.webhookSecrets());
        this.events = events;
        this.json = json;
    }

    /// 200 once the effect is committed, or was before; 202 for a payment that is not ours.
    @POST
    @Operation(operationId = "receiveSandboxEvent", summary = "Take a signed event of the sandbox provider")
    @APIResponseSchema(value = Receipt.class, responseCode = "200")
    @PermitAll
    @Consumes(MediaType.APPLICATION_JSON)
    public Uni<Response> receive(
            @HeaderParam("Cardea-Sandbox-Signature") @Nullable String header, byte @Nullable [] body) {
        byte[] raw = body == null ? new byte[0] : body;
        SignatureRefusal refusal = signature.check(header, raw, realTime.instant());
        if (refusal != null) {
            return Uni.createFrom().failure(new Refused(refusal));
        }
        return events.receive(read(raw))
                .map(receipt -> Response.status(receipt.result() == Result.UNKNOWN_PAYMENT ? 202 : 200)
                        .entity(receipt)
                        .build());
    }

    private @Nullable ProviderEvent read(byte[] raw) {
        try {
            return json.readTolerantly(raw, ProviderEvent.class);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
