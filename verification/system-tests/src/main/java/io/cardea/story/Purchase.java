package io.cardea.story;

import com.fasterxml.jackson.databind.JsonNode;
import io.cardea.story.http.Caller;
import io.cardea.story.http.Patience;
import io.cardea.story.http.Reply;
import java.util.List;
import java.util.Map;

/// A product ordered, with the invoice and the one live link to pay it.
record Purchase(String subscription, String invoice, String request, PaymentPage page) {

    /// Has a member order a product, and waits until it can be paid.
    static Purchase ordered(Company company, Member member, String product) {
        Reply order = Patience.USUAL.until(
                "the order is taken",
                () -> member.caller().post("/v1/orders", Map.of("product", product)),
                reply -> reply.status() == 201);
        company.deeds().made("order", order.text("id"));
        company.deeds().made("subscription", order.text("subscription"));
        return payable(company, member.caller(), order.text("subscription"));
    }

    /// The open invoice of a subscription and the link to pay it, as soon as they are there.
    static Purchase payable(Company company, Caller caller, String subscription) {
        JsonNode invoice = Patience.USUAL
                .until(
                        "the subscription has an open invoice",
                        () -> open(caller.get("/v1/invoices?subscription=" + subscription)),
                        open -> open.size() == 1)
                .getFirst();
        String path = "/v1/payment-requests?invoice=" + invoice.get("id").asText();
        JsonNode request = Patience.USUAL
                .until(
                        "there is a link to pay",
                        () -> caller.get(path).expect(200),
                        reply -> reply.items().size() == 1
                                && reply.items().getFirst().hasNonNull("link"))
                .onlyItem();
        company.deeds().made("invoice", invoice.get("id").asText());
        company.deeds().made("payment-request", request.get("id").asText());
        return new Purchase(
                subscription,
                invoice.get("id").asText(),
                request.get("id").asText(),
                new PaymentPage(request.get("link").asText()));
    }

    Reply read(Caller caller) {
        return caller.get("/v1/subscriptions/" + subscription).expect(200);
    }

    Reply awaitStatus(Caller caller, String status) {
        return Patience.EAGER.until(
                "the subscription is " + status, () -> read(caller), reply -> status.equals(reply.text("status")));
    }

    private static List<JsonNode> open(Reply invoices) {
        return invoices.expect(200).items().stream()
                .filter(invoice -> invoice.get("status").asText().equals("OPEN"))
                .toList();
    }
}
