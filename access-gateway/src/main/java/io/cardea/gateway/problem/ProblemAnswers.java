package io.cardea.gateway.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;

/// Answers with a problem to ask again later, on the I/O thread, before anything is read or anybody else has work.
@Singleton
public class ProblemAnswers {

    private final ProblemCatalog catalog;
    private final ObjectMapper mapper;

    ProblemAnswers(ProblemCatalog catalog, ObjectMapper mapper) {
        this.catalog = catalog;
        this.mapper = mapper;
    }

    public void answer(RoutingContext context, Problem problem) {
        ProblemBody body = ProblemBody.of(catalog, problem.code(), problem.detail(), problem.field());
        context.response()
                .setStatusCode(body.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, ProblemBody.MEDIA_TYPE)
                .putHeader(HttpHeaders.RETRY_AFTER, Integer.toString(problem.retryAfter()))
                .end(json(body));
        // What it sends is passed over; Quarkus holds it back until somebody wants it.
        context.request().resume();
    }

    private String json(ProblemBody body) {
        try {
            return mapper.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a problem that cannot be written as JSON", e);
        }
    }
}
