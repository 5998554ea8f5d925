package io.cardea.identity.clock;

import io.cardea.identity.realm.HeldToken;
import io.cardea.identity.realm.Realms;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.client.WebClientOptions;
import io.vertx.mutiny.core.MultiMap;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.ext.web.client.HttpResponse;
import io.vertx.mutiny.ext.web.client.WebClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Asks every service what it has left to do.
@ApplicationScoped
class Participants {

    private static final int UNAUTHORIZED = 401;

    private final WebClient client;
    private final ClockSettings settings;
    private final HeldToken token;

    Participants(Vertx vertx, ClockSettings settings, ServiceClientSettings service, Realms realms) {
        this.client = WebClient.create(vertx, new WebClientOptions().setConnectTimeout(1000));
        this.settings = settings;
        this.token = new HeldToken(client, realms.platformTokenEndpoint(), clientCredentials(service));
    }

    /// One round; who does not answer is silent in it.
    Uni<Round> ask(UUID company) {
        List<Uni<Heard>> all = settings.participants().stream()
                .map(participant -> ask(participant, company))
                .toList();
        return Uni.join()
                .all(all)
                .andFailFast()
                .map(heard -> new Round(
                        heard.stream().map(Heard::report).filter(r -> r != null).toList(),
                        heard.stream()
                                .filter(h -> h.report() == null)
                                .map(Heard::participant)
                                .toList()));
    }

    private Uni<Heard> ask(URI participant, UUID company) {
        String name = participant.toString();
        return token.get()
                .chain(bearer -> client.getAbs(name + "/internal/quiescence")
                        .addQueryParam("company", company.toString())
                        .timeout(settings.answerTimeout().toMillis())
                        .bearerTokenAuthentication(bearer)
                        .send())
                .map(response -> new Heard(name, report(name, response)))
                .onFailure()
                .recoverWithItem(new Heard(name, null));
    }

    private @Nullable Report report(String participant, HttpResponse<Buffer> response) {
        if (response.statusCode() == UNAUTHORIZED) {
            token.forget();
        }
        if (response.statusCode() != 200) {
            return null;
        }
        var body = response.bodyAsJsonObject();
        return new Report(
                participant,
                body.getLong("journal"),
                body.getLong("lag"),
                body.getLong("dueTimers"),
                instant(body.getString("nextDue")),
                instant(body.getString("clock")),
                body.getLong("activity"));
    }

    private static @Nullable Instant instant(@Nullable String text) {
        return text == null ? null : Instant.parse(text);
    }

    private static MultiMap clientCredentials(ServiceClientSettings service) {
        return MultiMap.caseInsensitiveMultiMap()
                .add("grant_type", "client_credentials")
                .add("client_id", service.id())
                .add("client_secret", service.secret());
    }

    /// @param report null where there was no answer
    private record Heard(String participant, @Nullable Report report) {}
}
