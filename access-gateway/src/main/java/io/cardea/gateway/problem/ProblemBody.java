package io.cardea.gateway.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import org.jspecify.annotations.Nullable;

/// RFC 9457, with the stable code, the field to blame and what to do next.
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"type", "title", "status", "code", "detail", "field", "next"})
record ProblemBody(
        String type,
        String title,
        int status,
        String code,
        String detail,
        @Nullable String field,
        String next) {

    static final String MEDIA_TYPE = "application/problem+json";

    static ProblemBody of(ProblemCatalog catalog, String code, String detail, @Nullable String field) {
        ProblemCatalog.Kind kind = catalog.of(code);
        return new ProblemBody(
                "urn:cardea:problem:" + code, kind.title(), kind.status(), code, detail, field, kind.next());
    }
}
