package io.cardea.gateway.state;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.cardea.gateway.copy.Companies;
import io.cardea.gateway.copy.CopyInMemory;
import io.cardea.gateway.copy.HeldCompany;
import io.cardea.gateway.follow.Lag;
import io.cardea.gateway.freshness.CopyBoard;
import io.cardea.gateway.intake.Intake;
import io.cardea.gateway.ledger.Ledger;
import io.cardea.gateway.problem.Problem;
import io.cardea.gateway.store.LmdbStore;
import io.cardea.gateway.store.Reading;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// Asked by the service that advances a sandbox company's clock. Not routed from outside; it tells nothing but numbers.
@Path("/internal/quiescence")
@Produces(MediaType.APPLICATION_JSON)
class QuiescenceResource {

    /// How long to wait for something to happen before looking again all the same.
    private static final Duration GLANCE = Duration.ofMillis(20);

    /// Looks before the answer is that there is something left to do; about a second.
    private static final int MOST = 50;

    private final LmdbStore store;
    private final Intake intake;
    private final CopyInMemory copy;
    private final Lag lag;
    private final CopyBoard board;
    private final InstantSource realTime;

    QuiescenceResource(
            LmdbStore store, Intake intake, CopyInMemory copy, Lag lag, CopyBoard board, InstantSource realTime) {
        this.store = store;
        this.intake = intake;
        this.copy = copy;
        this.lag = lag;
        this.board = board;
        this.realTime = realTime;
    }

    /// What is left to do for a company.
    ///
    /// @param journal passages that are not published
    /// @param lag records that are not applied, of all companies
    /// @param dueTimers always 0: at the gate time alone changes answers, and no timer is needed
    /// @param clock where the company's clock stands here; absent while the company is not known
    /// @param activity grows with all that is applied and published
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Quiescence(
            UUID company,
            long journal,
            long lag,
            long dueTimers,
            @Nullable Instant clock,
            long activity) {

        boolean isQuietAt(Instant at) {
            return at.equals(clock) && journal + lag == 0;
        }
    }

    /// @param at where the clock is known to stand: the answer then waits a little until there is nothing left to do
    @GET
    @PermitAll
    @Extension(name = "x-roles", value = "[\"*\"]", parseValue = true)
    @Operation(operationId = "quiescence", summary = "What is left to do for a company", hidden = true)
    public Quiescence quiescence(@RestQuery @Nullable UUID company, @RestQuery @Nullable String at)
            throws InterruptedException {
        if (company == null) {
            throw Problem.ofField("request.invalid", "company", "company is missing.");
        }
        return at == null ? once(company) : untilQuiet(company, instant(at));
    }

    private Quiescence untilQuiet(UUID company, Instant at) throws InterruptedException {
        CountDownLatch next = board.next();
        Quiescence seen = once(company);
        for (int looks = 1; looks < MOST && !seen.isQuietAt(at); looks++) {
            boolean more = next.await(GLANCE.toMillis(), TimeUnit.MILLISECONDS);
            next = more ? board.next() : next;
            seen = once(company);
        }
        return seen;
    }

    private Quiescence once(UUID company) {
        long behind = lag.total();
        intake.move();
        return store.read(view -> new Quiescence(
                company, Ledger.backlogOf(view, company), behind, 0, clock(company(view, company)), board.activity()));
    }

    // As the next check will see it.
    private @Nullable HeldCompany company(Reading view, UUID company) {
        CopyInMemory.Contents contents = copy.contents();
        return contents == null ? Companies.find(view, company) : contents.company(company);
    }

    private static Instant instant(String at) {
        try {
            return Instant.parse(at);
        } catch (DateTimeException e) {
            throw Problem.ofField("request.invalid", "at", "at is not an instant such as 2026-11-20T17:00:00Z.");
        }
    }

    private @Nullable Instant clock(@Nullable HeldCompany company) {
        return switch (company == null ? null : company.clock()) {
            case null -> null;
            case HeldCompany.Clock.Real() -> realTime.instant();
            case HeldCompany.Clock.Sandbox(Instant at) -> at;
        };
    }
}
