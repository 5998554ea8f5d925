package io.cardea.gateway.problem;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cardea.gateway.store.StoreFull;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;

/// Problems as texts of JSON, for whoever is not answered by HTTP.
@Singleton
public class ProblemTexts {

    private final ProblemMappers mappers;
    private final ObjectMapper json;

    ProblemTexts(ProblemMappers mappers, ObjectMapper json) {
        this.mappers = mappers;
        this.json = json;
    }

    /// What an answer by HTTP would have said.
    public String of(Throwable failure) {
        Response response = switch (failure) {
            case Problem problem -> mappers.problem(problem);
            case JacksonException unreadable -> mappers.unreadable(unreadable);
            case StoreFull full -> mappers.full(full);
            default -> mappers.unforeseen(failure);
        };
        try {
            return json.writeValueAsString(response.getEntity());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a problem that cannot be written as JSON", e);
        }
    }
}
