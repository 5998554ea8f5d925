package io.cardea.chassis.web;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.cardea.chassis.cardnumber.NoCardNumber;
import io.cardea.chassis.database.DatabaseFailure;
import io.cardea.chassis.refusal.Refused;
import io.quarkus.hibernate.validator.runtime.jaxrs.ResteasyReactiveViolationException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/// Whatever goes wrong becomes a problem with a code. Only what nobody foresaw is a 5xx, and that is logged under
/// the id that the client sees.
@ApplicationScoped
class ProblemMappers {

    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    private static final Map<Integer, String> CODES = Map.of(
            400, "request.malformed",
            401, "auth.missing",
            403, "auth.forbidden",
            404, "request.not-found",
            405, "request.method",
            406, "request.media-type",
            413, "request.too-large",
            415, "request.media-type");

    private final Problems problems;
    private final UnreadableBody unreadableBody;

    ProblemMappers(Problems problems, UnreadableBody unreadableBody) {
        this.problems = problems;
        this.unreadableBody = unreadableBody;
    }

    @ServerExceptionMapper
    Response refused(Refused refused) {
        return problems.of(refused.refusal());
    }

    @ServerExceptionMapper
    Response violation(ResteasyReactiveViolationException violation) {
        var all = List.copyOf(violation.getConstraintViolations());
        return all.stream()
                .filter(ProblemMappers::isCardNumber)
                .findFirst()
                .map(found -> invalid(NoCardNumber.CODE, found))
                .orElseGet(() -> invalid("request.invalid", all.getFirst()));
    }

    private Response invalid(String code, ConstraintViolation<?> violation) {
        String path = violation.getPropertyPath().toString();
        String field = path.replaceFirst("^[^.]+\\.[^.]+\\.", "");
        return problems.of(code, "%s %s.".formatted(field, violation.getMessage()), field);
    }

    private static boolean isCardNumber(ConstraintViolation<?> violation) {
        return violation.getConstraintDescriptor().getAnnotation() instanceof NoCardNumber;
    }

    @ServerExceptionMapper
    Response unreadable(JacksonException unreadable) {
        return unreadableBody.problem(unreadable);
    }

    /// The framework has a mapper of its own for this one, which would win over that of the supertype.
    @ServerExceptionMapper
    Response mismatched(MismatchedInputException mismatched) {
        return unreadableBody.problem(mismatched);
    }

    @ServerExceptionMapper
    Response unauthorized(UnauthorizedException missing) {
        return problems.of("auth.missing", "This needs a bearer token.", null);
    }

    @ServerExceptionMapper
    Response unauthenticated(AuthenticationFailedException invalid) {
        return problems.of("auth.invalid", "The token is expired, forged, or not one of this platform.", null);
    }

    @ServerExceptionMapper
    Response forbidden(ForbiddenException forbidden) {
        return problems.of("auth.forbidden", "Your roles do not allow this.", null);
    }

    @ServerExceptionMapper
    Response web(WebApplicationException web) {
        if (web.getCause() instanceof JacksonException unreadable) {
            return unreadableBody.problem(unreadable);
        }
        int status = web.getResponse().getStatus();
        String code = CODES.get(status);
        return code == null ? unforeseen(web) : problems.of(code, detail(status, web), null);
    }

    @ServerExceptionMapper
    Response unforeseen(Throwable failure) {
        if (DatabaseFailure.isPassing(failure)) {
            LOG.warnf("The database is away: %s", failure.getMessage());
            return problems.of("database.unavailable", "The database does not answer just now.", null);
        }
        UUID incident = UUID.randomUUID();
        LOG.errorf(failure, "Incident %s", incident);
        return problems.of("internal", "Something went wrong on our side; incident %s.".formatted(incident), null);
    }

    private static String detail(int status, WebApplicationException web) {
        return switch (status) {
            case 404 -> "There is nothing at this path.";
            case 405 -> "This path does not take that method.";
            case 406, 415 -> "This path takes and gives application/json.";
            case 413 -> "The body is larger than 64 KiB.";
            default -> String.valueOf(web.getMessage());
        };
    }
}
