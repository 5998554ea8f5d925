package io.cardea.billing.close;

import io.cardea.chassis.database.Transactions;
import io.cardea.chassis.journal.AggregateStore;
import io.cardea.chassis.journal.Aggregates;
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

/// All differences of a close, some at a time.
@Tag(name = "closes")
@Path("/v1/closes/{id}/differences")
@Produces(MediaType.APPLICATION_JSON)
class CloseDifferencesResource {

    private final Aggregates<Close, CloseChange> closes;
    private final Transactions transactions;
    private final Caller caller;

    CloseDifferencesResource(AggregateStore store, Transactions transactions, Caller caller) {
        this.closes = store.of(CloseAggregate.TYPE);
        this.transactions = transactions;
        this.caller = caller;
    }

    /// @param after how many were read before
    @GET
    @Operation(
            operationId = "listCloseDifferences",
            summary = "Read the differences of a close, those that nobody has explained first")
    @RolesAllowed({Roles.OWNER, Roles.MANAGER, Roles.ACCOUNTANT})
    public Uni<List<CloseView.Found>> list(@RestPath UUID id, @RestQuery @Nullable Integer after) {
        return closes.get(transactions.pool(), caller.company(), id)
                .map(close -> close.state()
                        .differences(after == null ? 0 : Math.max(0, after), CloseView.SHOWN)
                        .map(CloseView.Found::of)
                        .toList());
    }
}
