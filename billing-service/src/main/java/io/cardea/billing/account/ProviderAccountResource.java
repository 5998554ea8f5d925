package io.cardea.billing.account;

import io.cardea.chassis.database.Transactions;
import io.cardea.chassis.journal.AggregateStore;
import io.cardea.chassis.journal.Aggregates;
import io.cardea.chassis.journal.Expected;
import io.cardea.chassis.journal.Versioned;
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
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// Keys go in here and never come out.
@Tag(name = "provider-accounts")
@Path("/v1/provider-accounts")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
class ProviderAccountResource {

    private final Aggregates<ProviderAccount, AccountChange> accounts;
    private final ChangeAccounts changing;
    private final Commands commands;
    private final Transactions transactions;
    private final Caller caller;

    ProviderAccountResource(
            AggregateStore store,
            ChangeAccounts changing,
            Commands commands,
            Transactions transactions,
            Caller caller) {
        this.accounts = store.of(AccountAggregate.TYPE);
        this.changing = changing;
        this.commands = commands;
        this.transactions = transactions;
        this.caller = caller;
    }

    @POST
    @Operation(
            operationId = "openProviderAccount",
            summary = "Pay through an account at a provider: of a site, or of the company; its keys are never shown")
    @APIResponseSchema(value = AccountView.class, responseCode = "201")
    @RolesAllowed(Roles.OWNER)
    public Uni<Response> open(@NotNull @Valid AccountRequests.Open wish) {
        return commands.run(
                wish,
                (tx, occasion) -> changing.open(tx, occasion, wish)
                        .map(made -> Answer.created(
                                made,
                                AccountView::of,
                                "/v1/provider-accounts/" + made.state().id())));
    }

    @GET
    @Operation(operationId = "listProviderAccounts", summary = "List the accounts at payment providers")
    @RolesAllowed(Roles.OWNER)
    public Uni<Page<AccountView>> list(
            @QueryParam("limit") @Nullable Integer limit, @QueryParam("cursor") @Nullable String cursor) {
        return accounts.page(transactions.pool(), caller.company(), Map.of(), Cursor.of(cursor, limit))
                .map(page -> page.map(Versioned::state).map(AccountView::of));
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getProviderAccount", summary = "Read an account at a payment provider")
    @APIResponseSchema(value = AccountView.class, responseCode = "200")
    @RolesAllowed(Roles.OWNER)
    public Uni<Response> get(@PathParam("id") UUID id) {
        return accounts.get(transactions.pool(), caller.company(), id)
                .map(account -> Answers.ok(account, AccountView::of));
    }

    /// While a webhook secret is replaced, send both; afterwards the new one.
    @PUT
    @Path("/{id}/keys")
    @Operation(operationId = "replaceProviderAccountKeys", summary = "Replace the keys of an account")
    @APIResponseSchema(value = AccountView.class, responseCode = "200")
    @RolesAllowed(Roles.OWNER)
    public Uni<Response> rekey(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid AccountRequests.Rekey wish) {
        var expected = Expected.required(ifMatch);
        return commands.run(
                wish,
                (tx, occasion) -> changing.rekey(tx, occasion, id, expected, wish)
                        .map(changed -> Answer.ok(changed, AccountView::of)));
    }

    @DELETE
    @Path("/{id}")
    @Consumes(MediaType.WILDCARD)
    @Operation(
            operationId = "removeProviderAccount",
            summary = "Remove an account and forget its keys; new payments go another way")
    @APIResponseSchema(value = AccountView.class, responseCode = "200")
    @RolesAllowed(Roles.OWNER)
    public Uni<Response> remove(@PathParam("id") UUID id) {
        return commands.run(
                null,
                (tx, occasion) -> changing.remove(tx, occasion, id).map(done -> Answer.ok(done, AccountView::of)));
    }
}
