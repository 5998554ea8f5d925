package io.cardea.stack.provider;

import io.cardea.stack.process.Json;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One HTTP answer; a 303 names where to go.
record Reply(
        int status,
        String contentType,
        byte[] body,
        @Nullable URI location) {

    static Reply json(int status, Object body) {
        return new Reply(status, "application/json", utf8(Json.write(body)), null);
    }

    static Reply problem(int status, String code, String detail) {
        String body = Json.write(Map.of("type", "about:blank", "status", status, "code", code, "detail", detail));
        return new Reply(status, "application/problem+json", utf8(body), null);
    }

    static Reply page(String html) {
        return new Reply(200, "text/html; charset=utf-8", utf8(html), null);
    }

    static Reply seeOther(URI location) {
        return new Reply(303, "text/plain", new byte[0], location);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
