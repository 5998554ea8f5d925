package io.cardea.stack.edge;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Reads a raw request target: which service it is for, or why it is refused.
///
/// Only a path that can be read in one way is routed. Anything that some program along the way might decode,
/// collapse or strip (`%2F`, `;x`, `//`, `/./`, `..`, a backslash, a trailing dot) is refused instead of being
/// cleaned up.
record RoutingTable(Map<String, String> services) {

    static final String HEALTH = "/health";

    private static final int ONE = 3;
    private static final int BELOW_ONE = 4;

    private static final Pattern PLAIN_SEGMENT = Pattern.compile("[A-Za-z0-9._~@:-]*[A-Za-z0-9_~@:-]");

    RoutingTable {
        services = Map.copyOf(services);
    }

    static RoutingTable fromResource() {
        var read = new Properties();
        try (InputStream file =
                Objects.requireNonNull(RoutingTable.class.getResourceAsStream("/edge/routes.properties"))) {
            read.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new RoutingTable(
                read.stringPropertyNames().stream().collect(Collectors.toMap(segment -> segment, read::getProperty)));
    }

    Routing route(String rawTarget) {
        String path = pathOf(rawTarget);
        if (path.equals(HEALTH)) {
            return new Routing.Health();
        }
        if (!path.startsWith("/")) {
            return new Routing.Refused(EdgeProblem.MALFORMED, "The request target has to be a path.");
        }
        String[] segments = path.substring(1).split("/", -1);
        for (String segment : segments) {
            if (!PLAIN_SEGMENT.matcher(segment).matches()) {
                return new Routing.Refused(EdgeProblem.MALFORMED, "The path can be read in more than one way.");
            }
        }
        return serviceOf(segments);
    }

    private Routing serviceOf(String[] segments) {
        String service = segments.length > 1 && segments[0].equals("v1") ? named(segments) : null;
        return service == null
                ? new Routing.Refused(EdgeProblem.UNKNOWN_PATH, "Nothing is served at this path.")
                : new Routing.To(service);
    }

    /// The gateway answers at a gate's own path, although gates are another service's; and what explains a check is
    /// another service's, although checks are the gateway's.
    private @Nullable String named(String[] segments) {
        String ofOne = switch (segments.length) {
            case BELOW_ONE -> services.get(segments[1] + "/*/" + segments[3]);
            case ONE -> services.get(segments[1] + "/" + segments[2]);
            default -> null;
        };
        return ofOne == null ? services.get(segments[1]) : ofOne;
    }

    private static String pathOf(String rawTarget) {
        int query = rawTarget.indexOf('?');
        return query < 0 ? rawTarget : rawTarget.substring(0, query);
    }
}
