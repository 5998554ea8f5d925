package io.cardea.gateway.problem;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What the contracts say of each code.
@Singleton
class ProblemCatalog {

    private final Map<String, Kind> kinds = new HashMap<>();

    ProblemCatalog(ObjectMapper mapper) {
        for (String file : List.of("chassis", "gateway")) {
            kinds.putAll(read(mapper, "/contracts/problems/" + file + ".json"));
        }
    }

    /// The status, title and next step of a code.
    Kind of(String code) {
        Kind kind = kinds.get(code);
        if (kind == null) {
            throw new IllegalStateException("contracts/problems knows no code " + code);
        }
        return kind;
    }

    private static Map<String, Kind> read(ObjectMapper mapper, String resource) {
        try (var stream = ProblemCatalog.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException(resource + " is not on the class path");
            }
            return mapper.readValue(stream, new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + resource, e);
        }
    }

    record Kind(int status, String title, String next) {}
}
