package io.cardea.stack.edge;

import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Where the edge listens and where the services are, from `-Dcardea.edge...` or `CARDEA_EDGE_...`.
record EdgeSettings(String host, int port, Map<String, URI> services) {

    private static final Map<String, Integer> USUAL_PORTS = Map.of(
            "identity",
            8101,
            "catalog",
            8102,
            "subscription",
            8103,
            "billing",
            8104,
            "entitlement",
            8105,
            "gateway",
            8106);

    EdgeSettings {
        services = Map.copyOf(services);
    }

    static EdgeSettings read(Map<String, String> properties, Map<String, String> environment) {
        Function<String, @Nullable String> value = key -> {
            String property = properties.get(key);
            return property != null
                    ? property
                    : environment.get(key.toUpperCase(Locale.ROOT).replace('.', '_'));
        };
        var services = new TreeMap<String, URI>();
        USUAL_PORTS.forEach((name, port) -> services.put(
                name, URI.create(or(value.apply("cardea.edge.service." + name), "http://127.0.0.1:" + port))));
        return new EdgeSettings(
                or(value.apply("cardea.edge.host"), "127.0.0.1"),
                Integer.parseInt(or(value.apply("cardea.edge.port"), "8100")),
                services);
    }

    private static String or(@Nullable String value, String usual) {
        return value == null ? usual : value;
    }
}
