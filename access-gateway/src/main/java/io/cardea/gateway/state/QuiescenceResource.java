package io.cardea.gateway.state;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.cardea.gateway.copy.Companies;
import io.cardea.gateway.copy.HeldCompany;
import io.cardea.gateway.follow.Lag;
import io.cardea.gateway.freshness.CopyBoard;
import io.cardea.gateway.ledger.Ledger;
import io.cardea.gateway.problem.Problem;
import io.cardea.gateway.store.LmdbStore;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// Asked by the service that advances a sandbox company's clock. Not routed from outside; it tells nothing but numbers.
@Path("/internal/quiescence")
@Produces(MediaType.APPLICATION_JSON)
class QuiescenceResource {

    private final LmdbStore store;
    private final Lag lag;
    private final CopyBoard board;
    private final InstantSource realTime;

    QuiescenceResource(LmdbStore store, Lag lag, CopyBoard board, InstantSource realTime) {
        this.store = store;
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
            long activity) {}

    @GET
    @PermitAll
    @Extension(name = "x-roles", value = "[\"*\"]", parseValue = true)
    @Operation(operationId = "quiescence", summary = "What is left to do for a company", hidden = true)
    public Quiescence quiescence(@RestQuery @Nullable UUID company) {
        if (company == null) {
            throw Problem.ofField("request.invalid", "company", "company is missing.");
        }
        long behind = lag.total();
        return store.read(view -> new Quiescence(
                company,
                Ledger.backlogOf(view, company),
                behind,
                0,
                clock(Companies.find(view, company)),
                board.activity()));
    }

    private @Nullable Instant clock(@Nullable HeldCompany company) {
        return switch (company == null ? null : company.clock()) {
            case null -> null;
            case HeldCompany.Clock.Real() -> realTime.instant();
            case HeldCompany.Clock.Sandbox(Instant at) -> at;
        };
    }
}
