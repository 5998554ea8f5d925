package io.cardea.stack.provider;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One HTTP request, read whole.
record Asked(
        String method,
        String path,
        @Nullable String query,
        @Nullable String accept,
        @Nullable String authorization,
        String body) {

    private static final int LIMIT_BYTES = 64 * 1024;

    static Asked read(HttpExchange exchange) throws IOException {
        var headers = exchange.getRequestHeaders();
        byte[] body = exchange.getRequestBody().readNBytes(LIMIT_BYTES);
        return new Asked(
                exchange.getRequestMethod(),
                exchange.getRequestURI().getRawPath(),
                exchange.getRequestURI().getRawQuery(),
                headers.getFirst("Accept"),
                headers.getFirst("Authorization"),
                new String(body, StandardCharsets.UTF_8));
    }

    /// A parameter of the address, or a field of the form that was sent.
    Optional<String> parameter(String name) {
        return parameter(query, name).or(() -> body.startsWith("{") ? Optional.empty() : parameter(body, name));
    }

    private static Optional<String> parameter(@Nullable String pairs, String name) {
        if (pairs == null) {
            return Optional.empty();
        }
        for (String pair : pairs.split("&", -1)) {
            if (pair.startsWith(name + "=")) {
                return Optional.of(URLDecoder.decode(pair.substring(name.length() + 1), StandardCharsets.UTF_8));
            }
        }
        return Optional.empty();
    }

    boolean wantsJson() {
        return accept != null && accept.contains("application/json");
    }
}
