package io.cardea.stack.edge;

import io.vertx.core.json.JsonObject;

/// What the edge says when no service has answered; the codes stand in contracts/problems.
enum EdgeProblem {
    MALFORMED(
            "request.malformed", 400, "The request cannot be read", "Send the path as the OpenAPI documents write it."),
    UNKNOWN_PATH("request.not-found", 404, "No such path", "See the OpenAPI documents for what there is."),
    METHOD("request.method", 405, "The method is not supported", "Use GET, HEAD, POST, PUT, PATCH, DELETE or OPTIONS."),
    TOO_LARGE(
            "request.too-large", 413, "The body is too large", "Send at most 64 KiB, in several requests if need be."),
    SERVICE_BROKE_OFF(
            "edge.service-broke-off",
            502,
            "The service broke off",
            "Try again; send the same Idempotency-Key, so that nothing happens twice."),
    SERVICE_AWAY("edge.service-away", 503, "The service is away", "Try again in a moment."),
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
                .put("type", "https://cardea.io/problems/" + code)
                .put("title", title)
                .put("status", status)
                .put("code", code)
                .put("detail", detail)
                .put("next", next);
    }
}
