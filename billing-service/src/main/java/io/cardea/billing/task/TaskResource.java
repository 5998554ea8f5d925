package io.cardea.billing.task;

import io.cardea.chassis.cardnumber.NoCardNumber;
import io.cardea.chassis.database.Transactions;
import io.cardea.chassis.journal.AggregateStore;
import io.cardea.chassis.journal.Aggregates;
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
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Tag(name = "tasks")
@Path("/v1/tasks")
@Produces(MediaType.APPLICATION_JSON)
class TaskResource {

    private final Aggregates<OperatorTask, TaskChange> tasks;
    private final HandleTask handling;
    private final Commands commands;
    private final Transactions transactions;
    private final Caller caller;

    TaskResource(
            AggregateStore store, HandleTask handling, Commands commands, Transactions transactions, Caller caller) {
        this.tasks = store.of(TaskAggregate.TYPE);
        this.handling = handling;
        this.commands = commands;
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

    @GET
    @Path("/{id}")
    @Operation(operationId = "getTask", summary = "Read a task: what it is about, what can be done, who did what")
    @APIResponseSchema(value = TaskView.class, responseCode = "200")
    @RolesAllowed({Roles.OWNER, Roles.MANAGER, Roles.ACCOUNTANT})
    public Uni<Response> get(@PathParam("id") UUID id) {
        return tasks.get(transactions.pool(), caller.company(), id).map(task -> Answers.ok(task, TaskView::of));
    }

    @POST
    @Path("/{id}/actions")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "handleTask", summary = "Do something about a task; its actions say what is possible")
    @APIResponseSchema(value = TaskView.class, responseCode = "200")
    @RolesAllowed({Roles.OWNER, Roles.MANAGER, Roles.ACCOUNTANT})
    public Uni<Response> handle(@PathParam("id") UUID id, @NotNull @Valid HandleTaskRequest asked) {
        return commands.run(
                asked,
                (tx, occasion) -> handling.handle(tx, occasion, id, asked.action(), asked.note())
                        .map(task -> Answer.ok(task, TaskView::of)));
    }

    /// @param note no personal data; some actions need it
    record HandleTaskRequest(
            @NotNull TaskAction action,
            @Size(max = 500) @NoCardNumber @Nullable String note) {}
}
