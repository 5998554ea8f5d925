package io.cardea.billing.close;

import io.cardea.billing.close.CloseRefusal.ExportTooLarge;
import io.cardea.chassis.database.Transactions;
import io.cardea.chassis.journal.AggregateStore;
import io.cardea.chassis.journal.Aggregates;
import io.cardea.chassis.refusal.Refused;
import io.cardea.chassis.tenancy.Caller;
import io.cardea.chassis.web.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// The rows of a close: as JSON page by page, as CSV, and as a page to print.
@Tag(name = "closes")
@Path("/v1/closes/{id}/rows")
class CloseExportResource {

    private static final int MOST = 100_000;
    private static final int USUAL = 200;

    private final Aggregates<Close, CloseChange> closes;
    private final CloseRows rows;
    private final Transactions transactions;
    private final Caller caller;

    CloseExportResource(AggregateStore store, CloseRows rows, Transactions transactions, Caller caller) {
        this.closes = store.of(CloseAggregate.TYPE);
        this.rows = rows;
        this.transactions = transactions;
        this.caller = caller;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "listCloseRows", summary = "Read the sides of a close beside each other")
    @RolesAllowed({Roles.OWNER, Roles.MANAGER, Roles.ACCOUNTANT})
    public Uni<List<Row>> json(@RestPath UUID id, @RestQuery @Nullable Integer after) {
        return found(id).chain(() -> rows.of(id, after == null ? 0 : after, USUAL));
    }

    @GET
    @Produces("text/csv")
    @Operation(operationId = "exportCloseRows", summary = "The same as CSV")
    @RolesAllowed({Roles.OWNER, Roles.MANAGER, Roles.ACCOUNTANT})
    public Uni<String> csv(@RestPath UUID id, @RestQuery @Nullable Integer after) {
        return exported(id, after).map(CloseCsv::of);
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    @Operation(operationId = "printClose", summary = "The same as a page to print")
    @RolesAllowed({Roles.OWNER, Roles.MANAGER, Roles.ACCOUNTANT})
    public Uni<String> page(@RestPath UUID id, @RestQuery @Nullable Integer after) {
        return found(id).chain(close -> exported(id, after).map(all -> ClosePage.of(close, all)));
    }

    /// All rows, or, where they are too many, as many as are asked for: nothing is left out in silence.
    private Uni<List<Row>> exported(UUID id, @Nullable Integer after) {
        return found(id)
                .chain(close -> after == null && close.rows() > MOST
                        ? Uni.createFrom().failure(new Refused(new ExportTooLarge(close.rows(), MOST)))
                        : rows.of(id, after == null ? 0 : after, MOST));
    }

    private Uni<Close> found(UUID id) {
        return closes.get(transactions.pool(), caller.company(), id).map(close -> close.state());
    }
}
