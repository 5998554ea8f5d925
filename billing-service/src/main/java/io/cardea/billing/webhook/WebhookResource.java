package io.cardea.billing.webhook;

import io.cardea.billing.account.OpenedAccount;
import io.cardea.billing.account.ProviderAccounts;
import io.cardea.billing.provider.ProviderName;
import io.cardea.billing.provider.Providers;
import io.cardea.billing.provider.Route;
import io.cardea.billing.provider.Webhook;
import io.cardea.billing.provider.WebhookReading;
import io.cardea.billing.provider.WebhookRefusal;
import io.cardea.billing.webhook.Receipt.Result;
import io.cardea.chassis.refusal.Refused;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// Where providers tell what became of payments. A signature over the raw bytes is all that lets anyone in.
@Tag(name = "webhooks")
@Path("/v1/webhooks")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
class WebhookResource {

    private final Providers providers;
    private final ProviderAccounts accounts;
    private final ReceiveEvent events;
    private final InstantSource realTime = InstantSource.system();

    WebhookResource(Providers providers, ProviderAccounts accounts, ReceiveEvent events) {
        this.providers = providers;
        this.accounts = accounts;
        this.events = events;
    }

    /// 200 once the effect is committed, or was before; 202 for a payment that is not ours.
    @POST
    @Path("/sandbox")
    @Operation(operationId = "receiveSandboxEvent", summary = "Take a signed event of the sandbox provider")
    @Parameter(name = "Cardea-Sandbox-Signature", in = ParameterIn.HEADER, schema = @Schema(type = SchemaType.STRING))
    @APIResponseSchema(value = Receipt.class, responseCode = "200")
    @PermitAll
    public Uni<Response> receive(@Context HttpHeaders headers, byte @Nullable [] body) {
        return receive(Route.USUAL, headers, body);
    }

    /// As above, for an account: each has an address of its own, and signs with secrets of its own.
    @POST
    @Path("/{provider}/{account}")
    @Operation(operationId = "receiveProviderEvent", summary = "Take a signed event of a provider for an account there")
    @APIResponseSchema(value = Receipt.class, responseCode = "200")
    @PermitAll
    public Uni<Response> receive(
            @PathParam("provider") String provider,
            @PathParam("account") UUID account,
            @Context HttpHeaders headers,
            byte @Nullable [] body) {
        return ProviderName.of(provider)
                .map(name -> receive(new Route(name, account), headers, body))
                .orElseGet(() -> nobody(provider + "/" + account));
    }

    private Uni<Response> receive(Route route, HttpHeaders headers, byte @Nullable [] body) {
        var webhook = new Webhook(lowerCase(headers), body == null ? new byte[0] : body, realTime.instant());
        return accounts.open(route)
                .chain(found -> found.map(account -> receive(account, webhook)).orElseGet(() -> nobody(route.path())));
    }

    private Uni<Response> receive(OpenedAccount account, Webhook webhook) {
        WebhookReading reading = providers.of(account.route().provider()).read(account.keys(), webhook);
        return events.receive(account, reading).map(WebhookResource::response);
    }

    private static Response response(Receipt receipt) {
        return Response.status(receipt.result() == Result.UNKNOWN_PAYMENT ? 202 : 200)
                .entity(receipt)
                .build();
    }

    private static <T> Uni<T> nobody(String path) {
        return Uni.createFrom().failure(new Refused(new WebhookRefusal.UnknownAccount(path)));
    }

    private static Map<String, String> lowerCase(HttpHeaders headers) {
        var all = new HashMap<String, String>();
        headers.getRequestHeaders()
                .forEach((name, values) -> all.put(name.toLowerCase(Locale.ROOT), values.getFirst()));
        return all;
    }
}
