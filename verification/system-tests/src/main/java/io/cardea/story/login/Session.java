package io.cardea.story.login;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.cardea.story.http.Credentials;
import io.cardea.story.http.StoryBroken;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Somebody who is logged in, and logs in again shortly before the token runs out.
public final class Session implements Credentials {

    private static final Duration MARGIN = Duration.ofSeconds(30);
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private final Realm realm;
    private final Login login;
    private @Nullable Token token;

    /// A session that logs in when it is first needed.
    public Session(Realm realm, Login login) {
        this(realm, login, null);
    }

    Session(Realm realm, Login login, @Nullable Token token) {
        this.realm = realm;
        this.login = login;
        this.token = token;
    }

    /// The login's id: the token's `sub`.
    public String subject() {
        return current().subject();
    }

    @Override
    public String authorization() {
        return "Bearer " + current().value();
    }

    private synchronized Token current() {
        Token held = token;
        if (held == null || held.endsBefore(Instant.now().plus(MARGIN))) {
            held = fetch(
                    realm,
                    Map.of(
                            "grant_type",
                            "password",
                            "client_id",
                            "cardea-cli",
                            "username",
                            login.name(),
                            "password",
                            login.password()));
            token = held;
        }
        return held;
    }

    static Token fetch(Realm realm, Map<String, String> parameters) {
        var request = HttpRequest.newBuilder(realm.tokens())
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(Realm.form(parameters)))
                .build();
        try {
            var answer = CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new StoryBroken(
                        "No token from " + realm.issuer() + ": " + answer.statusCode() + " " + answer.body());
            }
            JsonNode body = MAPPER.readTree(answer.body());
            return Token.read(body.get("access_token").asText());
        } catch (IOException e) {
            throw new StoryBroken("No token from " + realm.issuer(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoryBroken("No token from " + realm.issuer(), e);
        }
    }
}
