package io.cardea.identity.realm;

import com.fasterxml.jackson.databind.JsonNode;
import io.cardea.chassis.refusal.Refused;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.client.WebClientOptions;
import io.vertx.mutiny.core.MultiMap;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.ext.web.client.HttpResponse;
import io.vertx.mutiny.ext.web.client.WebClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/// Keycloak's admin API: one request, with the admin's token, renewed once where it is not taken.
@ApplicationScoped
class KeycloakAdmin {

    private static final int UNAUTHORIZED = 401;

    private final WebClient client;
    private final KeycloakSettings settings;
    private final HeldToken token;

    KeycloakAdmin(Vertx vertx, KeycloakSettings settings) {
        this.client = WebClient.create(vertx, new WebClientOptions().setConnectTimeout(3000));
        this.settings = settings;
        this.token = new HeldToken(
                client, settings.adminUrl() + "/realms/master/protocol/openid-connect/token", passwordGrant(settings));
    }

    Uni<Reply> post(String path, JsonNode body) {
        return send(HttpMethod.POST, path, body);
    }

    Uni<Reply> get(String path) {
        return send(HttpMethod.GET, path, null);
    }

    Uni<Reply> delete(String path) {
        return send(HttpMethod.DELETE, path, null);
    }

    private Uni<Reply> send(HttpMethod method, String path, @Nullable JsonNode body) {
        return once(method, path, body)
                .chain(reply -> {
                    if (reply.status() != UNAUTHORIZED) {
                        return Uni.createFrom().item(reply);
                    }
                    token.forget();
                    return once(method, path, body);
                })
                .onFailure(KeycloakAdmin::isUnavailable)
                .transform(failure -> new Refused(new RealmRefusal.ProviderUnavailable()));
    }

    private Uni<Reply> once(HttpMethod method, String path, @Nullable JsonNode body) {
        return token.get()
                .chain(bearer -> {
                    var request = client.requestAbs(method, settings.adminUrl() + "/admin/realms" + path)
                            .timeout(settings.adminTimeout().toMillis())
                            .bearerTokenAuthentication(bearer);
                    return body == null
                            ? request.send()
                            : request.putHeader("Content-Type", "application/json")
                                    .sendBuffer(Buffer.buffer(body.toString()));
                })
                .map(response -> reply(method + " " + path, response));
    }

    private static MultiMap passwordGrant(KeycloakSettings settings) {
        return MultiMap.caseInsensitiveMultiMap()
                .add("grant_type", "password")
                .add("client_id", "admin-cli")
                .add("username", settings.adminUsername())
                .add("password", settings.adminPassword());
    }

    private static Reply reply(String request, HttpResponse<Buffer> response) {
        var failure = new KeycloakFailure(request, response.statusCode());
        if (failure.isPassing()) {
            throw failure;
        }
        return new Reply(request, response.statusCode(), response.bodyAsString());
    }

    private static boolean isUnavailable(Throwable failure) {
        return switch (failure) {
            case KeycloakFailure keycloak -> keycloak.isPassing();
            case IOException io -> true;
            case TimeoutException late -> true;
            case io.vertx.core.VertxException closed -> true;
            default -> false;
        };
    }

    /// @param status below 500
    record Reply(String request, int status, @Nullable String body) {

        boolean isDone() {
            return status >= 200 && status < 300;
        }

        boolean isConflict() {
            return status == 409;
        }

        boolean isAbsent() {
            return status == 404;
        }

        KeycloakFailure unforeseen() {
            return new KeycloakFailure(request, status);
        }
    }
}
