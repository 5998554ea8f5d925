package io.cardea.chassis.web;

import io.cardea.chassis.journal.Versioned;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.function.Function;

/// Turns answers into responses.
public final class Answers {

    private Answers() {}

    /// 200 with the ETag that an update must send back.
    public static <S> Response ok(Versioned<S> aggregate, Function<S, ?> view) {
        return response(Answer.ok(aggregate, view));
    }

    static Response response(Answer answer) {
        var builder = Response.status(answer.status()).entity(answer.body());
        if (answer.version() != null) {
            builder.tag(new EntityTag(answer.version().toString()));
        }
        if (answer.location() != null) {
            builder.location(URI.create(answer.location()));
        }
        return builder.build();
    }
}
