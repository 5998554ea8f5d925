package io.cardea.identity.realm;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.MultiMap;
import io.vertx.mutiny.ext.web.client.WebClient;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/// The admin's access token, asked for when it is needed and kept until shortly before it expires.
final class AdminToken {

    private static final Duration MARGIN = Duration.ofSeconds(15);

    private final WebClient client;
    private final KeycloakSettings settings;
    private final InstantSource realTime;
    private volatile @Nullable Held held;

    AdminToken(WebClient client, KeycloakSettings settings, InstantSource realTime) {
        this.client = client;
        this.settings = settings;
        this.realTime = realTime;
    }

    Uni<String> get() {
        return Uni.createFrom().deferred(() -> {
            Held now = held;
            return now != null && realTime.instant().isBefore(now.until())
                    ? Uni.createFrom().item(now.token())
                    : ask();
        });
    }

    /// Keycloak does not take it any more, for instance since it was restarted.
    void forget() {
        held = null;
    }

    private Uni<String> ask() {
        var form = MultiMap.caseInsensitiveMultiMap()
                .add("grant_type", "password")
                .add("client_id", "admin-cli")
                .add("username", settings.adminUsername())
                .add("password", settings.adminPassword());
        return client.postAbs(settings.adminUrl() + "/realms/master/protocol/openid-connect/token")
                .timeout(settings.adminTimeout().toMillis())
                .sendForm(form)
                .map(response -> {
                    if (response.statusCode() != 200) {
                        throw new KeycloakFailure("token", response.statusCode());
                    }
                    var body = response.bodyAsJsonObject();
                    var life = Duration.ofSeconds(body.getLong("expires_in")).minus(MARGIN);
                    var fresh = new Held(
                            body.getString("access_token"), realTime.instant().plus(life));
                    held = fresh;
                    return fresh.token();
                });
    }

    private record Held(String token, Instant until) {

        @Override
        public String toString() {
            return "Held[until=" + until + "]";
        }
    }
}
