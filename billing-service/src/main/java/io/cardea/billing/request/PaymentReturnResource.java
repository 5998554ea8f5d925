package io.cardea.billing.request;

import io.cardea.chassis.database.Transactions;
import io.cardea.chassis.journal.AggregateStore;
import io.cardea.chassis.journal.Aggregates;
import io.cardea.chassis.journal.Versioned;
import io.cardea.chassis.refusal.NotFound;
import io.cardea.chassis.refusal.Refused;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// The return URL proves nothing: it only shows what the provider has confirmed so far (D07). But whoever comes back
/// may have paid, so the provider is asked, should its event be lost.
@Tag(name = "payment-returns")
@Path("/v1/payment-returns")
@Produces(MediaType.APPLICATION_JSON)
class PaymentReturnResource {

    private final Aggregates<PaymentRequest, PaymentChange> requests;
    private final CompanyOfRequest companies;
    private final SendQueue queue;
    private final Transactions transactions;

    PaymentReturnResource(
            AggregateStore store, CompanyOfRequest companies, SendQueue queue, Transactions transactions) {
        this.requests = store.of(RequestAggregate.TYPE);
        this.companies = companies;
        this.queue = queue;
        this.transactions = transactions;
    }

    @GET
    @Path("/{request}")
    @Operation(
            operationId = "showPaymentReturn",
            summary = "Show a member who comes back what the provider has confirmed; changes nothing")
    @PermitAll
    public Uni<PaymentReturn> show(@PathParam("request") UUID request) {
        return companies
                .find(request)
                .chain(company -> company == null
                        ? Uni.createFrom().failure(new Refused(new NotFound("payment-request", request.toString())))
                        : requests.get(transactions.pool(), company, request)
                                .map(Versioned::state)
                                .call(found -> lookAgain(company, found))
                                .map(PaymentReturn::of));
    }

    private Uni<Void> lookAgain(UUID company, PaymentRequest request) {
        return request.payment() instanceof PaymentState.Pending
                ? transactions.inTransaction(tx -> queue.ask(tx, company, request.id()))
                : Uni.createFrom().voidItem();
    }
}
