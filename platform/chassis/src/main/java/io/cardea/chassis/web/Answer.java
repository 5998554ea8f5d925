package io.cardea.chassis.web;

import io.cardea.chassis.journal.Versioned;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What a command answers.
///
/// @param body written as JSON
/// @param version becomes the ETag
/// @param location of what was made
public record Answer(
        int status,
        Object body,
        @Nullable Long version,
        @Nullable String location) {

    /// 200 with the aggregate's view and version.
    public static <S> Answer ok(Versioned<S> aggregate, Function<S, ?> view) {
        return new Answer(200, view.apply(aggregate.state()), aggregate.version(), null);
    }

    /// 201 with the aggregate's view, version and place.
    public static <S> Answer created(Versioned<S> aggregate, Function<S, ?> view, String location) {
        return new Answer(201, view.apply(aggregate.state()), aggregate.version(), location);
    }

    /// 200 with a body that is no aggregate.
    public static Answer ok(Object body) {
        return new Answer(200, body, null, null);
    }
}
