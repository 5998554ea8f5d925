package io.cardea.chassis.quiescence;

import io.cardea.chassis.subscribe.Lag;
import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// Looks at what is left to do: once, or again after each thing that happens until nothing is.
@ApplicationScoped
class LookAround {

    /// How long to wait for something to happen before looking again all the same: other replicas work, too.
    private static final Duration GLANCE = Duration.ofMillis(20);

    /// As long as there is more than this, looking often only keeps others from their work.
    private static final long MUCH = 100;

    /// Then so many glances are let pass.
    private static final int MEANWHILE = 10;

    /// Glances before the answer is that there is something left to do; about a second.
    private static final int MOST = 50;

    private final Backlog backlog;
    private final Lag lag;
    private final List<Undone> undone;
    private final Activity activity;

    LookAround(Backlog backlog, Lag lag, @All List<Undone> undone, Activity activity) {
        this.backlog = backlog;
        this.lag = lag;
        this.undone = undone;
        this.activity = activity;
    }

    Uni<Quiescence> once(UUID company) {
        return lag.total().chain(behind -> stored(company, behind));
    }

    /// As soon as nothing is left to do while the company's clock stands at that instant, but not for ever.
    Uni<Quiescence> untilQuiet(UUID company, Instant at) {
        return untilQuiet(company, at, MOST);
    }

    /// Kafka is only asked when the database is quiet, since that is the dearer half.
    private Uni<Quiescence> untilQuiet(UUID company, Instant at, int patience) {
        Activity.Next next = activity.next();
        return stored(company, 0)
                .chain(seen -> seen.isQuietAt(at) || patience == 1
                        ? once(company)
                        : Uni.createFrom().item(seen))
                .chain(seen -> seen.isQuietAt(at) || patience == 1
                        ? Uni.createFrom().item(seen)
                        : goOn(company, at, seen.left() > MUCH ? MEANWHILE : 1, patience, next));
    }

    private Uni<Quiescence> goOn(UUID company, Instant at, int glances, int patience, Activity.Next next) {
        return (glances == 1 ? next.await(GLANCE) : Activity.pause(GLANCE.multipliedBy(glances)))
                .chain(() -> untilQuiet(company, at, Math.max(1, patience - glances)));
    }

    private Uni<Quiescence> stored(UUID company, long behind) {
        return queued(company).chain(queued -> backlog.of(company, behind, queued, activity.total()));
    }

    private Uni<Long> queued(UUID company) {
        Uni<Long> all = Uni.createFrom().item(0L);
        for (Undone one : undone) {
            all = all.chain(before -> one.of(company).map(more -> before + more));
        }
        return all;
    }
}
