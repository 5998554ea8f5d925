package io.cardea.chassis.database;

import com.fasterxml.jackson.core.JacksonException;
import io.vertx.core.VertxException;
import io.vertx.core.impl.NoStackTraceThrowable;
import io.vertx.pgclient.PgException;
import java.io.IOException;
import java.util.Set;

/// Tells the database's failures apart: a broken rule of the schema, or a database that is not there just now.
public final class DatabaseFailure {

    private static final String UNIQUE_VIOLATION = "23505";

    /// SQLSTATE classes that say "later": connection, resources, operator intervention, rolled back.
    private static final Set<String> PASSING = Set.of("08", "53", "57", "40", "55");

    private DatabaseFailure() {}

    /// Did this failure come from the unique index or constraint of that name?
    public static boolean violates(Throwable failure, String constraint) {
        return failure instanceof PgException pg
                && UNIQUE_VIOLATION.equals(pg.getSqlState())
                && constraint.equals(pg.getConstraint());
    }

    /// Might the same work succeed later without any change?
    public static boolean isPassing(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof PgException pg) {
                String state = pg.getSqlState();
                return state == null || PASSING.contains(state.substring(0, 2));
            }
            if (isConnectionFailure(cause)) {
                return true;
            }
        }
        return false;
    }

    /// Unreadable JSON is an IOException too, but no reason to wait.
    private static boolean isConnectionFailure(Throwable cause) {
        return switch (cause) {
            case JacksonException unreadable -> false;
            case IOException connection -> true;
            case java.util.concurrent.TimeoutException late -> true;
            case io.smallrye.mutiny.TimeoutException late -> true;
            case NoStackTraceThrowable pool -> true;
            case VertxException closed -> true;
            default -> false;
        };
    }
}
