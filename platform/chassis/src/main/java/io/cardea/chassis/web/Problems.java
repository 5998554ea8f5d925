package io.cardea.chassis.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cardea.chassis.json.Json;
import io.cardea.chassis.refusal.Refusal;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Renders problems (RFC 9457): code, field and what to do next beside the standard members, then the refusal's data.
@Singleton
class Problems {

    static final String MEDIA_TYPE = "application/problem+json";

    private final ProblemCatalog catalog;
    private final ObjectMapper mapper;
    private final Json json;

    Problems(ProblemCatalog catalog, ObjectMapper mapper, Json json) {
        this.catalog = catalog;
        this.mapper = mapper;
        this.json = json;
    }

    Response of(Refusal refusal) {
        ObjectNode problem = problem(refusal.code(), refusal.detail(), refusal.field());
        json.tree(refusal).properties().forEach(data -> putIfAbsent(problem, data));
        return response(problem);
    }

    Response of(String code, String detail, @Nullable String field) {
        return response(problem(code, detail, field));
    }

    private ObjectNode problem(String code, String detail, @Nullable String field) {
        var kind = catalog.of(code);
        ObjectNode problem = mapper.createObjectNode();
        problem.put("type", "urn:cardea:problem:" + code);
        problem.put("title", kind.title());
        problem.put("status", kind.status());
        problem.put("code", code);
        problem.put("detail", detail);
        if (field != null) {
            problem.put("field", field);
        }
        problem.put("next", kind.next());
        return problem;
    }

    private static void putIfAbsent(ObjectNode problem, Map.Entry<String, JsonNode> data) {
        if (!problem.has(data.getKey())) {
            problem.set(data.getKey(), data.getValue());
        }
    }

    private static Response response(ObjectNode problem) {
        int status = problem.path("status").intValue();
        var response = Response.status(status).type(MEDIA_TYPE).entity(problem.toString());
        if (status == 401) {
            response.header("WWW-Authenticate", "Bearer");
        }
        if (status == 503) {
            response.header("Retry-After", "1");
        }
        return response.build();
    }
}
