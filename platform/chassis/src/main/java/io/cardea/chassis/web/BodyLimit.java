package io.cardea.chassis.web;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Refuses a body that says it is too large before a byte of it is read. The server's own limit, which answers
/// without a body, stays behind it for those that do not say.
@ApplicationScoped
class BodyLimit {

    private static final int BEFORE_ALL_OTHERS = 1000;

    private final Problems problems;
    private final long most;

    BodyLimit(Problems problems, @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize most) {
        this.problems = problems;
        this.most = most.asLongValue();
    }

    void install(@Observes Filters filters) {
        filters.register(this::check, BEFORE_ALL_OTHERS);
    }

    private void check(RoutingContext context) {
        if (length(context) <= most) {
            context.next();
            return;
        }
        var problem = problems.of("request.too-large", "The body is larger than %d bytes.".formatted(most), null);
        context.response()
                .setStatusCode(problem.getStatus())
                .putHeader(HttpHeaderNames.CONTENT_TYPE, Problems.MEDIA_TYPE)
                .putHeader(HttpHeaderNames.CONNECTION, "close")
                .end(problem.getEntity().toString());
    }

    private static long length(RoutingContext context) {
        String length = context.request().getHeader(HttpHeaderNames.CONTENT_LENGTH);
        try {
            return length == null ? 0 : Long.parseLong(length);
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
