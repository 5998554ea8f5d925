package io.cardea.stack.edge;

import io.vertx.core.MultiMap;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/// Which headers pass the edge: all but those that belong to one connection, and those by which a client could claim to
/// have come by another way.
final class Headers {

    private static final Set<String> OF_ONE_CONNECTION = Set.of(
            "connection",
            "keep-alive",
            "proxy-authenticate",
            "proxy-authorization",
            "proxy-connection",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade",
            "expect");
    private static final Set<String> SET_BY_PROXIES = Set.of(
            "forwarded",
            "x-forwarded-for",
            "x-forwarded-host",
            "x-forwarded-proto",
            "x-forwarded-port",
            "x-forwarded-prefix");

    private Headers() {}

    static MultiMap passing(MultiMap headers) {
        Set<String> kept = new HashSet<>(OF_ONE_CONNECTION);
        headers.getAll("connection").stream()
                .flatMap(value -> Arrays.stream(value.split(",", -1)))
                .forEach(name -> kept.add(name.strip().toLowerCase(Locale.ROOT)));
        var passing = MultiMap.caseInsensitiveMultiMap();
        headers.forEach((name, value) -> {
            String lower = name.toLowerCase(Locale.ROOT);
            if (!kept.contains(lower) && !SET_BY_PROXIES.contains(lower)) {
                passing.add(name, value);
            }
        });
        return passing;
    }
}
