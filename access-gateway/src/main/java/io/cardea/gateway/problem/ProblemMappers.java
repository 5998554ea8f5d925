package io.cardea.gateway.problem;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.cardea.gateway.store.StoreFull;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/// Turns exceptions into problems. Only what nobody foresaw is a 500, and it is logged under the id that the client
/// gets.
@ApplicationScoped
class ProblemMappers {

    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    private final ProblemCatalog catalog;

    ProblemMappers(ProblemCatalog catalog) {
        this.catalog = catalog;
    }

    @ServerExceptionMapper
    Response problem(Problem problem) {
        ProblemBody body = ProblemBody.of(catalog, problem.code(), problem.detail(), problem.field());
        Response.ResponseBuilder response =
                Response.status(body.status()).type(ProblemBody.MEDIA_TYPE).entity(body);
        return switch (body.status()) {
            case 401 -> response.header(HttpHeaders.WWW_AUTHENTICATE, "Gate").build();
            case 429, 503 ->
                response.header(HttpHeaders.RETRY_AFTER, problem.retryAfter()).build();
            default -> response.build();
        };
    }

    @ServerExceptionMapper
    Response unreadable(JacksonException unreadable) {
        return problem(UnreadableBody.problem(unreadable));
    }

    // Quarkus brings a mapper for exactly this type, which answers without a body.
    @ServerExceptionMapper
    Response mismatched(MismatchedInputException mismatched) {
        return unreadable(mismatched);
    }

    @ServerExceptionMapper
    Response missingKey(UnauthorizedException missing) {
        return problem(Problem.of("gateway.key-missing", "This needs a gate's key."));
    }

    @ServerExceptionMapper
    Response wrongKey(AuthenticationFailedException wrong) {
        if (wrong.getCause() instanceof Problem problem) {
            return problem(problem);
        }
        return problem(Problem.of("gateway.key-invalid", "No gate has this key."));
    }

    @ServerExceptionMapper
    Response forbidden(ForbiddenException forbidden) {
        return problem(Problem.of("auth.forbidden", "Nobody may call this."));
    }

    @ServerExceptionMapper
    Response full(StoreFull full) {
        return problem(Problem.of("gateway.store-full", "The decision could not be written down, so none was made."));
    }

    @ServerExceptionMapper
    Response web(WebApplicationException web) {
        if (web.getCause() instanceof JacksonException unreadable) {
            return unreadable(unreadable);
        }
        return switch (web.getResponse().getStatus()) {
            case 400 -> problem(Problem.of("request.malformed", "The request cannot be read."));
            case 404 -> problem(Problem.of("request.not-found", "There is nothing at this path."));
            case 405 -> problem(Problem.of("request.method", "This path does not take that method."));
            case 406, 415 -> problem(Problem.of("request.media-type", "This path takes and gives application/json."));
            case 413 -> problem(Problem.of("request.too-large", "The body is larger than 64 KiB."));
            default -> unforeseen(web);
        };
    }

    @ServerExceptionMapper
    Response unforeseen(Throwable failure) {
        UUID incident = UUID.randomUUID();
        LOG.errorf(failure, "Incident %s", incident);
        return problem(Problem.of("internal", "Something went wrong on our side; incident " + incident + "."));
    }
}
