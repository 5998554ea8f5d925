package io.cardea.billing.close;

import io.cardea.billing.request.SendQueue;
import io.cardea.chassis.clock.CompanyClocks;
import io.cardea.chassis.database.Transactions;
import io.cardea.chassis.journal.AggregateStore;
import io.cardea.chassis.journal.Aggregates;
import io.cardea.chassis.tenancy.Caller;
import io.cardea.chassis.web.Answer;
import io.cardea.chassis.web.Commands;
import io.cardea.chassis.web.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.ZoneId;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Tag(name = "closes")
@Path("/v1/closes/{id}/report/fetch")
@Produces(MediaType.APPLICATION_JSON)
class FetchReportResource {

    private final Aggregates<Close, CloseChange> closes;
    private final FetchReport fetching;
    private final FetchedLines lines;
    private final RunClose running;
    private final SendQueue queue;
    private final CompanyClocks clocks;
    private final Commands commands;
    private final Transactions transactions;
    private final Caller caller;

    FetchReportResource(
            AggregateStore store,
            FetchReport fetching,
            FetchedLines lines,
            RunClose running,
            SendQueue queue,
            CompanyClocks clocks,
            Commands commands,
            Transactions transactions,
            Caller caller) {
        this.closes = store.of(CloseAggregate.TYPE);
        this.fetching = fetching;
        this.lines = lines;
        this.running = running;
        this.queue = queue;
        this.clocks = clocks;
        this.commands = commands;
        this.transactions = transactions;
        this.caller = caller;
    }

    /// What was fetched before is replaced, what was handed in stays; of what the report says and we have
    /// not heard, the provider is asked. Takes as long as the providers do.
    @POST
    @Operation(
            operationId = "fetchReportForClose",
            summary = "Fetch the report of the providers that offer it by API, and compare again")
    @APIResponseSchema(value = CloseView.class, responseCode = "200")
    @RolesAllowed({Roles.OWNER, Roles.MANAGER, Roles.ACCOUNTANT})
    public Uni<Response> fetch(@RestPath UUID id) {
        UUID company = caller.company();
        return closes.get(transactions.pool(), company, id)
                .chain(close -> clocks.of(company)
                        .chain(clock -> fetching.fetch(company, close.state(), clock)
                                .chain(fetch -> take(company, id, fetch, clock.zone())
                                        .eventually(() -> fetching.forget(fetch, id)))));
    }

    private Uni<Response> take(UUID company, UUID id, UUID fetch, ZoneId zone) {
        return commands.run(
                null,
                (tx, occasion) -> closes.lock(tx, company, id)
                        .chain(close -> lines.keep(tx, fetch, company, close.state(), zone))
                        .chain(() -> lines.unheardOf(tx, fetch, company))
                        .chain(unheard -> tx.inTurn(unheard, request -> queue.lookBack(tx, company, request)))
                        .chain(() -> running.compare(tx, occasion, id))
                        .map(close -> Answer.ok(close, CloseView::of)));
    }
}
