package io.cardea.identity.realm;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.MultiMap;
import io.vertx.mutiny.ext.web.client.WebClient;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/// An access token of our own, asked for when it is needed and held until shortly before it expires.
///
/// A Uni fails with an [java.io.IOException] or a timeout when Keycloak does not answer.
public final class HeldToken {

    private static final Duration MARGIN = Duration.ofSeconds(15);
    private static final long TIMEOUT_MS = 10_000;

    private final WebClient client;
    private final String endpoint;
    private final MultiMap grant;
    private final InstantSource realTime = InstantSource.system();
    private volatile @Nullable Held held;

    /// @param endpoint the realm's token endpoint
    /// @param grant the form that asks for a token
    public HeldToken(WebClient client, String endpoint, MultiMap grant) {
        this.client = client;
        this.endpoint = endpoint;
        this.grant = grant;
    }

    /// The token, for an Authorization header.
    public Uni<String> get() {
        return Uni.createFrom().deferred(() -> {
            Held now = held;
            return now != null && realTime.instant().isBefore(now.until())
                    ? Uni.createFrom().item(now.token())
                    : ask();
        });
    }

    /// It is not taken any more, for instance since Keycloak was restarted.
    public void forget() {
        held = null;
    }

    private Uni<String> ask() {
        return client.postAbs(endpoint).timeout(TIMEOUT_MS).sendForm(grant).map(response -> {
            if (response.statusCode() != 200) {
                throw new KeycloakFailure("token", response.statusCode());
            }
            var body = response.bodyAsJsonObject();
            var life = Duration.ofSeconds(body.getLong("expires_in")).minus(MARGIN);
            var fresh =
                    new Held(body.getString("access_token"), realTime.instant().plus(life));
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
