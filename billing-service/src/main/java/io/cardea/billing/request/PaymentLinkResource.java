package io.cardea.billing.request;

import io.cardea.billing.invoice.Invoice;
import io.cardea.chassis.journal.StoredStates;
import io.cardea.chassis.refusal.NotFound;
import io.cardea.chassis.refusal.Refused;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// The one address of an invoice under which its member can pay: providers' links run out and are replaced,
/// while a mail stays as it was sent. Whoever has it may pay; it shows no money and no name.
@Tag(name = "payment-links")
@Path("/v1/payment-links")
@Produces(MediaType.APPLICATION_JSON)
class PaymentLinkResource {

    private static final String FIND = """
            select r.state::text from invoices i
            join payment_requests r on r.id = (i.state ->> 'paymentRequest')::uuid where i.id = $1""";

    private final StoredStates states;

    PaymentLinkResource(StoredStates states) {
        this.states = states;
    }

    @GET
    @Path("/{invoice}")
    @Operation(operationId = "followPaymentLink", summary = "Lead a member to where they can pay an invoice now")
    @APIResponse(responseCode = "303", description = "The provider's page")
    @APIResponseSchema(value = PaymentReturn.class, responseCode = "200")
    @PermitAll
    public Uni<Response> follow(@PathParam("invoice") UUID invoice) {
        return states.read(PaymentRequest.class, FIND, invoice)
                .chain(asked ->
                        asked.isEmpty() ? unasked(invoice) : Uni.createFrom().item(answer(asked.getFirst())));
    }

    private Uni<Response> unasked(UUID id) {
        return states.read(Invoice.class, "select state::text from invoices where id = $1", id)
                .map(found -> found.stream()
                        .findFirst()
                        .map(invoice -> uncached(Response.ok(PaymentReturn.unasked(invoice))))
                        .orElseThrow(() -> new Refused(new NotFound("payment-link", id.toString()))));
    }

    private static Response answer(PaymentRequest request) {
        return uncached(
                request.payment() instanceof PaymentState.Pending(var _, var link) && link != null
                        ? Response.seeOther(URI.create(link))
                        : Response.ok(PaymentReturn.atTheLink(request)));
    }

    private static Response uncached(Response.ResponseBuilder answer) {
        return answer.header("Cache-Control", "no-store").build();
    }
}
