package io.cardea.billing.request;

import io.cardea.chassis.database.Transactions;
import io.cardea.chassis.journal.AggregateStore;
import io.cardea.chassis.journal.Aggregates;
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

/// The return URL proves nothing: it only shows what the provider has confirmed so far (D07).
@Tag(name = "payment-returns")
@Path("/v1/payment-returns")
@Produces(MediaType.APPLICATION_JSON)
class PaymentReturnResource {

    private final Aggregates<PaymentRequest, PaymentChange> requests;
    private final CompanyOfRequest companies;
    private final Transactions transactions;

    PaymentReturnResource(AggregateStore store, CompanyOfRequest companies, Transactions transactions) {
        this.requests = store.of(RequestAggregate.TYPE);
        this.companies = companies;
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
                                .map(found -> PaymentReturn.of(found.state())));
    }
}
