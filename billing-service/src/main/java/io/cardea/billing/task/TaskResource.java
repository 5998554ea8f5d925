package io.cardea.billing.task;

import io.cardea.chassis.database.Transactions;
import io.cardea.chassis.journal.AggregateStore;
import io.cardea.chassis.journal.Aggregates;
import io.cardea.chassis.tenancy.Caller;
import io.cardea.chassis.web.Cursor;
import io.cardea.chassis.web.Page;
import io.cardea.chassis.web.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Tag(name = "tasks")
@Path("/v1/tasks")
@Produces(MediaType.APPLICATION_JSON)
class TaskResource {

    private final Aggregates<OperatorTask, TaskChange> tasks;
    private final Transactions transactions;
    private final Caller caller;

    TaskResource(AggregateStore store, Transactions transactions, Caller caller) {
        this.tasks = store.of(TaskAggregate.TYPE);
        this.transactions = transactions;
        this.caller = caller;
    }

    /// What waits for a person.
    @GET
    @Operation(operationId = "listTasks", summary = "List what waits for a person")
    @RolesAllowed({Roles.OWNER, Roles.MANAGER, Roles.ACCOUNTANT})
    public Uni<Page<TaskView>> list(
            @QueryParam("status") @Nullable TaskStatus status,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        Map<String, @Nullable Object> filter = new HashMap<>();
        filter.put("status", status == null ? null : status.name());
        return tasks.page(transactions.pool(), caller.company(), filter, Cursor.of(cursor, limit))
                .map(page -> page.map(task -> TaskView.of(task.state())));
    }
}
