package io.cardea.billing.close;

import io.cardea.billing.request.SendQueue;
import io.cardea.chassis.clock.CompanyClock;
import io.cardea.chassis.clock.CompanyClocks;
import io.cardea.chassis.database.Transactions;
import io.cardea.chassis.database.Tx;
import io.cardea.chassis.journal.AggregateStore;
import io.cardea.chassis.journal.Aggregates;
import io.cardea.chassis.refusal.InvalidField;
import io.cardea.chassis.refusal.Refused;
import io.cardea.chassis.tenancy.Caller;
import io.cardea.chassis.web.Answer;
import io.cardea.chassis.web.Answers;
import io.cardea.chassis.web.Commands;
import io.cardea.chassis.web.Cursor;
import io.cardea.chassis.web.Page;
import io.cardea.chassis.web.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

@Tag(name = "closes")
@Path("/v1/closes")
@Produces(MediaType.APPLICATION_JSON)
class CloseResource {

    private final Aggregates<Close, CloseChange> closes;
    private final RunClose running;
    private final ReportLines reports;
    private final SendQueue queue;
    private final CompanyClocks clocks;
    private final Commands commands;
    private final Transactions transactions;
    private final Caller caller;

    CloseResource(
            AggregateStore store,
            RunClose running,
            ReportLines reports,
            SendQueue queue,
            CompanyClocks clocks,
            Commands commands,
            Transactions transactions,
            Caller caller) {
        this.closes = store.of(CloseAggregate.TYPE);
        this.running = running;
        this.reports = reports;
        this.queue = queue;
        this.clocks = clocks;
        this.commands = commands;
        this.transactions = transactions;
        this.caller = caller;
    }

    @GET
    @Operation(operationId = "listCloses", summary = "List the closes")
    @RolesAllowed({Roles.OWNER, Roles.MANAGER, Roles.ACCOUNTANT})
    public Uni<Page<CloseView>> list(@RestQuery @Nullable Integer limit, @RestQuery @Nullable String cursor) {
        return closes.page(transactions.pool(), caller.company(), Map.of(), Cursor.of(cursor, limit))
                .map(page -> page.map(close -> CloseView.of(close.state())));
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getClose",
            summary = "Read a close: its totals, and every difference with its explanation")
    @APIResponseSchema(value = CloseView.class, responseCode = "200")
    @RolesAllowed({Roles.OWNER, Roles.MANAGER, Roles.ACCOUNTANT})
    public Uni<Response> get(@RestPath UUID id) {
        return closes.get(transactions.pool(), caller.company(), id).map(close -> Answers.ok(close, CloseView::of));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "openClose", summary = "Open the close of a day or a month, and compare its sides")
    @APIResponseSchema(value = CloseView.class, responseCode = "201")
    @RolesAllowed({Roles.OWNER, Roles.MANAGER, Roles.ACCOUNTANT})
    public Uni<Response> open(@NotNull @Valid OpenCloseRequest asked) {
        Days days = asked.days();
        return commands.run(
                asked,
                (tx, occasion) -> running.open(tx, occasion, asked.site(), days)
                        .chain(opened ->
                                running.compare(tx, occasion, opened.state().id()))
                        .map(close -> Answer.created(
                                close,
                                CloseView::of,
                                "/v1/closes/" + close.state().id())));
    }

    @POST
    @Path("/{id}/report")
    @Consumes("text/csv")
    @Operation(
            operationId = "reportForClose",
            summary = "Hand in the provider's report as CSV (reference, amount, currency, date), and compare again")
    @APIResponseSchema(value = CloseView.class, responseCode = "200")
    @RolesAllowed({Roles.OWNER, Roles.MANAGER, Roles.ACCOUNTANT})
    public Uni<Response> report(@RestPath UUID id, @RestQuery @Nullable Integer part, @Nullable String content) {
        if (content == null || content.isBlank()) {
            throw new Refused(new InvalidField("body", "The report is empty."));
        }
        if (part != null && (part < 1 || part >= FetchedLines.PART)) {
            throw new Refused(new InvalidField("part", "Must be from 1 to 999999."));
        }
        var lines = ReportFile.read(content);
        int place = part == null ? 1 : part;
        return commands.run(
                content,
                (tx, occasion) -> reports.replace(tx, id, place, lines)
                        .chain(() -> running.compare(tx, occasion, id))
                        .call(() -> lookBack(tx, occasion.company(), id, place))
                        .map(close -> Answer.ok(close, CloseView::of)));
    }

    /// Of what the report says and we have not heard, the provider is asked, as of what is fetched.
    private Uni<Void> lookBack(Tx tx, UUID company, UUID close, int part) {
        return reports.unheardOf(tx, company, close, part)
                .chain(unheard -> tx.inTurn(unheard, request -> queue.lookBack(tx, company, request)));
    }

    @POST
    @Path("/{id}/compare")
    @Operation(operationId = "compareClose", summary = "Compare the sides as they are now")
    @APIResponseSchema(value = CloseView.class, responseCode = "200")
    @RolesAllowed({Roles.OWNER, Roles.MANAGER, Roles.ACCOUNTANT})
    public Uni<Response> compare(@RestPath UUID id) {
        return commands.run(
                null,
                (tx, occasion) -> running.compare(tx, occasion, id).map(close -> Answer.ok(close, CloseView::of)));
    }

    @POST
    @Path("/{id}/finish")
    @Operation(operationId = "finishClose", summary = "Finish a close; refused while a difference is unexplained")
    @APIResponseSchema(value = CloseView.class, responseCode = "200")
    @RolesAllowed({Roles.OWNER, Roles.MANAGER, Roles.ACCOUNTANT})
    public Uni<Response> finish(@RestPath UUID id) {
        return clocks.of(caller.company())
                .map(CloseResource::today)
                .chain(today -> commands.run(
                        null,
                        (tx, occasion) ->
                                running.finish(tx, occasion, id, today).map(close -> Answer.ok(close, CloseView::of))));
    }

    private static LocalDate today(CompanyClock clock) {
        return LocalDate.ofInstant(clock.now(), clock.zone());
    }

    /// @param site absent for the whole company
    /// @param day a local date
    /// @param month `2026-11`
    record OpenCloseRequest(
            @Nullable UUID site,
            @Nullable LocalDate day,

            @Pattern(regexp = "\\d{4}-(0[1-9]|1[0-2])") @Nullable
            String month) {

        Days days() {
            if (day != null && month == null) {
                return Days.day(day);
            }
            if (month != null && day == null) {
                return Days.month(YearMonth.parse(month));
            }
            throw new Refused(new InvalidField("day", "Give either a day or a month."));
        }
    }
}
