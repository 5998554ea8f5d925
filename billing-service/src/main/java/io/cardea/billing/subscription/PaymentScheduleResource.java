package io.cardea.billing.subscription;

import io.cardea.billing.invoice.IssuedInvoices;
import io.cardea.chassis.journal.AggregateStore;
import io.cardea.chassis.journal.Aggregates;
import io.cardea.chassis.tenancy.Caller;
import io.cardea.chassis.tenancy.WithinReach;
import io.cardea.chassis.web.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Tag(name = "payment-schedules")
@Path("/v1/payment-schedules")
@Produces(MediaType.APPLICATION_JSON)
class PaymentScheduleResource {

    private final Aggregates<PaymentSchedule, ScheduleChange> schedules;
    private final IssuedInvoices invoices;
    private final Caller caller;
    private final WithinReach within;

    PaymentScheduleResource(AggregateStore store, IssuedInvoices invoices, Caller caller, WithinReach within) {
        this.schedules = store.of(ScheduleAggregate.TYPE);
        this.invoices = invoices;
        this.caller = caller;
        this.within = within;
    }

    @GET
    @Path("/{subscription}")
    @Operation(
            operationId = "getPaymentSchedule",
            summary =
                    "How a subscription is paid: cycle, amount, start and end, renewal, grace, methods, and what is due next")
    @RolesAllowed({Roles.OWNER, Roles.MANAGER, Roles.FRONT_DESK, Roles.ACCOUNTANT, Roles.MEMBER})
    public Uni<ScheduleView> get(@RestPath UUID subscription) {
        var company = caller.company();
        return within.get(schedules, subscription, schedule -> schedule.facts().member())
                .chain(schedule ->
                        invoices.of(company, subscription).map(issued -> ScheduleView.of(schedule.state(), issued)));
    }
}
