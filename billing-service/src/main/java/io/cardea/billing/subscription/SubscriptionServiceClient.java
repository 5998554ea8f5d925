package io.cardea.billing.subscription;

import io.cardea.chassis.json.Json;
import io.cardea.chassis.refusal.InvalidField;
import io.cardea.chassis.refusal.NotFound;
import io.cardea.chassis.refusal.Refused;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Asks subscription-service what lies ahead, in the name of whoever asks us. Only answers are made of it, never a
/// change: those come from its topic alone.
@ApplicationScoped
class SubscriptionServiceClient {

    private final HttpClient http;
    private final SubscriptionServiceSettings settings;
    private final Json json;

    SubscriptionServiceClient(SubscriptionServiceSettings settings, Json json) {
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(settings.timeout())
                .build();
        this.settings = settings;
        this.json = json;
    }

    /// @param authorization of the request that is being answered
    /// @param until as it was asked for
    Uni<ChargesAhead> chargesAhead(String authorization, UUID subscription, @Nullable String until) {
        String query = until == null ? "" : "?until=" + URLEncoder.encode(until, StandardCharsets.UTF_8);
        var request = HttpRequest.newBuilder(
                        settings.url().resolve("/v1/subscriptions/%s/charges%s".formatted(subscription, query)))
                .timeout(settings.timeout())
                .header("Authorization", authorization)
                .build();
        return Uni.createFrom()
                .completionStage(() -> http.sendAsync(request, BodyHandlers.ofString()))
                .map(response -> read(response, subscription))
                .onFailure(why -> !(why instanceof Refused))
                .transform(_ -> new Refused(new ForecastRefusal.Unavailable(subscription)));
    }

    private ChargesAhead read(HttpResponse<String> response, UUID subscription) {
        return switch (response.statusCode()) {
            case 200 -> json.readTolerantly(response.body(), ChargesAhead.class);
            case 400 ->
                throw new Refused(new InvalidField("until", "until must be a date, at most twelve months from today."));
            case 404 -> throw new Refused(new NotFound("subscription", subscription.toString()));
            default -> throw new Refused(new ForecastRefusal.Unavailable(subscription));
        };
    }
}
