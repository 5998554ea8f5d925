package io.cardea.billing.subscription;

import io.cardea.billing.credit.CreditLedger;
import io.cardea.billing.invoice.IssuedInvoices;
import io.cardea.chassis.database.Transactions;
import io.cardea.chassis.journal.AggregateStore;
import io.cardea.chassis.journal.Aggregates;
import io.cardea.chassis.tenancy.Caller;
import io.cardea.chassis.tenancy.CallerReach;
import io.cardea.chassis.web.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Tag(name = "invoices")
@Path("/v1/forecasts")
@Produces(MediaType.APPLICATION_JSON)
class ForecastResource {

    private final Aggregates<PaymentSchedule, ScheduleChange> schedules;
    private final IssuedInvoices invoices;
    private final CreditLedger credits;
    private final SubscriptionServiceClient subscriptions;
    private final Transactions transactions;
    private final Caller caller;
    private final CallerReach callerReach;

    ForecastResource(
            AggregateStore store,
            IssuedInvoices invoices,
            CreditLedger credits,
            SubscriptionServiceClient subscriptions,
            Transactions transactions,
            Caller caller,
            CallerReach callerReach) {
        this.schedules = store.of(ScheduleAggregate.TYPE);
        this.invoices = invoices;
        this.credits = credits;
        this.subscriptions = subscriptions;
        this.transactions = transactions;
        this.caller = caller;
        this.callerReach = callerReach;
    }

    /// A dry run: nothing is written, and no number is taken.
    ///
    /// @param until the last day, at most a year ahead, which is also what it is when absent
    @GET
    @Operation(
            operationId = "foreseeInvoices",
            summary = "The invoices that a subscription will get in the next twelve months, if nothing else happens")
    @RolesAllowed({Roles.OWNER, Roles.MANAGER, Roles.FRONT_DESK, Roles.ACCOUNTANT, Roles.MEMBER})
    public Uni<ForecastMessage> foresee(
            @QueryParam("subscription") @NotNull UUID subscription,
            @QueryParam("until") @Nullable String until,
            @Context HttpHeaders headers) {
        var company = caller.company();
        String authorization = headers.getHeaderString(HttpHeaders.AUTHORIZATION);
        return callerReach
                .now()
                .chain(reach -> schedules.get(
                        transactions.pool(),
                        company,
                        subscription,
                        schedule -> reach.covers(schedule.facts().member())))
                .chain(schedule -> subscriptions
                        .chargesAhead(authorization, subscription, until)
                        .chain(ahead -> foreseen(company, schedule.state().facts(), ahead)));
    }

    private Uni<ForecastMessage> foreseen(UUID company, BilledSubscription facts, ChargesAhead ahead) {
        return invoices.of(company, facts.id())
                .chain(issued -> credits.creditedSoFar(company, facts.id())
                        .map(credited -> ForecastMessage.of(
                                facts, ahead, issued.stream().map(Billed::by).toList(), credited)));
    }
}
