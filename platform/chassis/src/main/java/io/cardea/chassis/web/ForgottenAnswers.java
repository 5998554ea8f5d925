package io.cardea.chassis.web;

import io.cardea.chassis.database.Sql;
import io.quarkus.runtime.StartupEvent;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.InstantSource;
import org.jboss.logging.Logger;

/// Forgets stored answers after a week: longer than any client or provider goes on repeating a request.
@ApplicationScoped
class ForgottenAnswers {

    private static final Logger LOG = Logger.getLogger(ForgottenAnswers.class);
    private static final Duration KEPT = Duration.ofDays(7);
    private static final Duration EVERY = Duration.ofHours(1);

    private final Vertx vertx;
    private final Pool pool;
    private final InstantSource realTime = InstantSource.system();

    ForgottenAnswers(Vertx vertx, Pool pool) {
        this.vertx = vertx;
        this.pool = pool;
    }

    void start(@Observes StartupEvent event) {
        vertx.setPeriodic(EVERY.toMillis(), timer -> forget());
    }

    private void forget() {
        pool.preparedQuery("delete from idempotency where made_at < $1")
                .execute(Sql.tuple(realTime.instant().minus(KEPT)))
                .subscribe()
                .with(rows -> {}, failure -> LOG.warnf("Old answers stay for now: %s", failure.getMessage()));
    }
}
