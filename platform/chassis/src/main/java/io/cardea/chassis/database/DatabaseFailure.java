package io.cardea.chassis.database;

import io.vertx.pgclient.PgException;
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

    private static boolean isConnectionFailure(Throwable cause) {
        return cause instanceof java.io.IOException
                || cause instanceof java.util.concurrent.TimeoutException
                || cause instanceof io.smallrye.mutiny.TimeoutException
                || cause instanceof io.vertx.core.impl.NoStackTraceThrowable
                || cause instanceof io.vertx.core.VertxException;
    }
}
