package io.cardea.identity.clock;

import io.cardea.chassis.json.Json;
import io.cardea.identity.clock.Happened.Told;
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
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Asks every service what it has left to do.
@ApplicationScoped
class Participants {

    private static final int UNAUTHORIZED = 401;
    private static final int NOT_FOUND = 404;

    /// For reading all that was written during a long advance.
    private static final Duration LONG = Duration.ofSeconds(30);

    /// Every step of the clock is one, and how many there are depends on where an advance stops.
    private static final String CLOCK_ADVANCED = "cardea.company.clock-advanced.v1";

    private final WebClient client;
    private final ClockSettings settings;
    private final Json json;
    private final HeldToken token;

    Participants(Vertx vertx, ClockSettings settings, Json json, ServiceClientSettings service, Realms realms) {
        this.client = WebClient.create(vertx, new WebClientOptions().setConnectTimeout(1000));
        this.settings = settings;
        this.json = json;
        this.token = new HeldToken(client, realms.platformTokenEndpoint(), clientCredentials(service));
    }

    /// One round; who does not answer is silent in it. Each waits a little with its answer while it is busy.
    Uni<Round> ask(UUID company, Instant at) {
        List<Uni<Heard>> all = settings.participants().stream()
                .map(participant -> ask(participant, company, at))
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

    /// What all of them have done; fails where one does not say.
    Uni<Happened> happened(Advance advance) {
        List<Uni<Told>> all = settings.participants().stream()
                .map(participant -> happened(participant, advance))
                .toList();
        return Uni.join().all(all).andFailFast().map(told -> Happened.of(told, settings.listedEvents()));
    }

    private Uni<Told> happened(URI participant, Advance advance) {
        return token.get()
                .chain(bearer -> client.getAbs(participant + "/internal/happened")
                        .addQueryParam("company", advance.company().toString())
                        .addQueryParam("after", advance.olderThanItsEffects().toString())
                        .addQueryParam("from", advance.from().toString())
                        .addQueryParam("to", advance.to().toString())
                        .addQueryParam("without", CLOCK_ADVANCED)
                        .addQueryParam("limit", Integer.toString(settings.listedEvents()))
                        .timeout(LONG.toMillis())
                        .bearerTokenAuthentication(bearer)
                        .send())
                .map(response -> told(participant, response));
    }

    /// The gateway keeps no journal: what happens at doors is not brought about by time.
    private Told told(URI participant, HttpResponse<Buffer> response) {
        return switch (response.statusCode()) {
            case 200 -> json.readTolerantly(response.bodyAsBuffer().getBytes(), Told.class);
            case NOT_FOUND -> new Told(List.of(), List.of());
            default ->
                throw new IllegalStateException(
                        "%s does not say what happened: %d".formatted(participant, response.statusCode()));
        };
    }

    private Uni<Heard> ask(URI participant, UUID company, Instant at) {
        String name = participant.toString();
        return token.get()
                .chain(bearer -> client.getAbs(name + "/internal/quiescence")
                        .addQueryParam("company", company.toString())
                        .addQueryParam("at", at.toString())
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
                body.getLong("queued", 0L),
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
