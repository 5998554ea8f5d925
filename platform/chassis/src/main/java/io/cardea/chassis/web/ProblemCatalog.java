package io.cardea.chassis.web;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// What the contracts say of each problem code: its status, its title and what to do next.
@Singleton
class ProblemCatalog {

    private final Map<String, Kind> kinds = new HashMap<>();

    ProblemCatalog(ObjectMapper mapper, @ConfigProperty(name = "quarkus.application.name") String service) {
        for (String file : List.of("chassis", service.replace("-service", ""))) {
            kinds.putAll(read(mapper, "/contracts/problems/%s.json".formatted(file)));
        }
    }

    Kind of(String code) {
        Kind kind = kinds.get(code);
        if (kind == null) {
            throw new IllegalStateException("contracts/problems knows no code " + code);
        }
        return kind;
    }

    private static Map<String, Kind> read(ObjectMapper mapper, String resource) {
        try (var stream = ProblemCatalog.class.getResourceAsStream(resource)) {
            return stream == null ? Map.of() : mapper.readValue(stream, new TypeReference<Map<String, Kind>>() {});
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + resource, e);
        }
    }

    /// @param status the HTTP status
    /// @param title the same for every problem of the kind
    /// @param next what the client should do
    record Kind(int status, String title, String next) {}
}
