package io.cardea.bench.load;

import io.cardea.story.http.Credentials;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.util.UUID;

/// Sends commands over a few connections that stay open. Whatever is sent meanwhile waits for one of them.
public final class Clerk implements AutoCloseable {

    private final Vertx vertx;
    private final HttpClient client;
    private final URI base;
    private final Credentials credentials;

    private Clerk(Vertx vertx, HttpClient client, URI base, Credentials credentials) {
        this.vertx = vertx;
        this.client = client;
        this.base = base;
        this.credentials = credentials;
    }

    /// A clerk at that address, with so many connections.
    public static Clerk at(URI base, Credentials credentials, int connections) {
        var vertx = Vertx.vertx();
        var options = new HttpClientOptions()
                .setDefaultHost(base.getHost())
                .setDefaultPort(base.getPort())
                .setKeepAliveTimeout(120);
        var client = vertx.createHttpClient(options, new PoolOptions().setHttp1MaxSize(connections));
        return new Clerk(vertx, client, base, credentials);
    }

    /// Sends one command, with a key of its own. Fails where the answer has another status.
    public Future<JsonObject> post(String path, JsonObject body, int expected) {
        var options = new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setHost(base.getHost())
                .setPort(base.getPort())
                .setURI(path)
                .putHeader("Authorization", credentials.authorization())
                .putHeader("Content-Type", "application/json")
                .putHeader("Idempotency-Key", UUID.randomUUID().toString());
        return client.request(options)
                .compose(request -> request.send(body.toBuffer()))
                .compose(answer -> answer.body().map(read -> checked(path, answer.statusCode(), expected, read)));
    }

    private static JsonObject checked(String path, int status, int expected, Buffer body) {
        if (status != expected) {
            throw new IllegalStateException("POST " + path + " answered " + status + ": " + body);
        }
        return body.toJsonObject();
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
