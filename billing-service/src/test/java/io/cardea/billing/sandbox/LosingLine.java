package io.cardea.billing.sandbox;

import io.cardea.billing.provider.HttpDouble;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.stream.Collectors;

/// Carries everything to the sandbox, and can lose what comes back.
final class LosingLine extends HttpDouble {

    private final HttpClient client = HttpClient.newHttpClient();
    private final URI end;

    LosingLine(URI end) {
        super(0);
        this.end = end;
    }

    @Override
    protected Reply answer(Asked asked) {
        var request = HttpRequest.newBuilder(end.resolve(asked.path() + query(asked.query())))
                .method(
                        asked.method(),
                        asked.body().isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(asked.body()));
        for (String name : new String[] {"Authorization", "Content-Type"}) {
            String value = asked.header(name);
            if (value != null) {
                request.header(name, value);
            }
        }
        try {
            var answer = client.send(request.build(), BodyHandlers.ofString());
            return new Reply(answer.statusCode(), answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static String query(Map<String, String> query) {
        return query.isEmpty()
                ? ""
                : query.entrySet().stream()
                        .map(pair -> pair.getKey() + "=" + pair.getValue())
                        .collect(Collectors.joining("&", "?", ""));
    }
}
