package io.cardea.stack.edge;

import io.vertx.core.json.JsonObject;

/// What the edge says when no service has answered; the codes stand in contracts/problems.
enum EdgeProblem {
    MALFORMED("request.malformed", 400, "The request cannot be read", "Send well-formed JSON to a plain path."),
    UNKNOWN_PATH("request.not-found", 404, "No such path", "Check the path against the OpenAPI document."),
    METHOD("request.method", 405, "Method not allowed", "Check the method against the OpenAPI document."),
    TOO_LARGE("request.too-large", 413, "The body is too large", "Send at most 64 KiB; split long lists."),
    SERVICE_BROKE_OFF(
            "edge.service-broke-off",
            502,
            "The service broke off",
            "Try again; send the same Idempotency-Key, so that nothing happens twice."),
    SERVICE_AWAY("edge.service-away", 503, "The service is away", "Try again in a second."),
    SERVICE_SILENT(
            "edge.service-silent",
            504,
            "The service did not answer in time",
            "Try again; send the same Idempotency-Key, so that nothing happens twice.");

    private final String code;
    private final int status;
    private final String title;
    private final String next;

    EdgeProblem(String code, int status, String title, String next) {
        this.code = code;
        this.status = status;
        this.title = title;
        this.next = next;
    }

    String code() {
        return code;
    }

    int status() {
        return status;
    }

    JsonObject body(String detail) {
        return new JsonObject()
                .put("type", "urn:cardea:problem:" + code)
                .put("title", title)
                .put("status", status)
                .put("code", code)
                .put("detail", detail)
                .put("next", next);
    }
}
