package io.cardea.story.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;

/// Somebody who calls the public API, always with the same credentials.
public final class Caller {

    private static final JsonMapper MAPPER = new JsonMapper();
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private final URI base;
    private final Credentials credentials;

    /// A caller of the API at this address.
    public Caller(URI base, Credentials credentials) {
        this.base = base;
        this.credentials = credentials;
    }

    /// Reads.
    public Reply get(String path) {
        return send("GET", path, request(path).GET());
    }

    /// Sends a command as JSON with a key of its own, so that it happens once.
    public Reply post(String path, Object body) {
        return post(path, json(body), Map.of("Content-Type", "application/json"));
    }

    /// Replaces what was read under that ETag.
    public Reply put(String path, Object body, String etag) {
        var request = request(path)
                .header("Content-Type", "application/json")
                .header("If-Match", etag)
                .PUT(BodyPublishers.ofString(json(body)));
        return send("PUT", path, request);
    }

    /// Sends a list as CSV.
    public Reply postCsv(String path, String csv) {
        return post(path, csv, Map.of("Content-Type", "text/csv"));
    }

    /// Sends a body as it is, with these headers besides the usual ones.
    public Reply post(String path, String body, Map<String, String> headers) {
        var request = request(path).header("Idempotency-Key", UUID.randomUUID().toString());
        headers.forEach(request::setHeader);
        return send("POST", path, request.POST(BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(base.resolve(path))
                .timeout(Duration.ofSeconds(120))
                .header("Accept", "application/json");
        String authorization = credentials.authorization();
        return authorization.isEmpty() ? request : request.header("Authorization", authorization);
    }

    private static Reply send(String method, String path, HttpRequest.Builder request) {
        String what = method + " " + path;
        long start = System.nanoTime();
        try {
            var answer = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
            Duration took = Duration.ofNanos(System.nanoTime() - start);
            String etag = answer.headers().firstValue("ETag").orElse(null);
            return new Reply(what, answer.statusCode(), parsed(answer.body()), etag, took);
        } catch (IOException e) {
            throw new StoryBroken(what, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoryBroken(what, e);
        }
    }

    private static JsonNode parsed(String body) {
        if (body.isEmpty()) {
            return MissingNode.getInstance();
        }
        try {
            return MAPPER.readTree(body);
        } catch (JsonProcessingException _) {
            return new TextNode(body);
        }
    }

    private static String json(Object body) {
        try {
            return MAPPER.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
