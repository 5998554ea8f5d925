package io.cardea.story.year;

import io.cardea.story.http.Caller;
import io.cardea.story.http.Claims;
import io.cardea.story.http.Credentials;
import io.cardea.story.http.Patience;
import io.cardea.story.http.Reply;
import java.net.URI;
import java.time.Duration;
import java.util.List;

/// Finds what is to be paid, and pays it at the sandbox provider as a member would.
record Bills(Caller manager) {

    private static final Patience PATIENCE = new Patience(Duration.ofSeconds(120), Duration.ofMillis(10));

    /// Something to pay.
    record Bill(String invoice, String subscription, String link) {}

    /// The first invoice of a subscription, as soon as it is there.
    Bill first(String subscription) {
        String invoice = PATIENCE.until(
                        "the subscription has an invoice",
                        () -> manager.get("/v1/invoices?subscription=" + subscription)
                                .expect(200),
                        reply -> reply.items().size() == 1)
                .onlyItem()
                .get("id")
                .asText();
        return of(invoice);
    }

    /// The bill of an invoice, as soon as there is a link to pay it, or it need not be paid any more.
    Bill of(String invoice) {
        Reply issued = manager.get("/v1/invoices/" + invoice).expect(200);
        String path = "/v1/payment-requests/" + issued.text("paymentRequest");
        String link = PATIENCE.until(
                "there is a link to pay",
                () -> manager.get(path).text("link"),
                found -> !found.isEmpty() || !status(invoice).equals("OPEN"));
        return new Bill(invoice, issued.text("subscription"), link);
    }

    /// What a subscription has to pay now.
    List<Bill> open(String subscription) {
        return manager.get("/v1/invoices?limit=100&subscription=" + subscription).expect(200).items().stream()
                .filter(invoice -> invoice.get("status").asText().equals("OPEN"))
                .map(invoice -> of(invoice.get("id").asText()))
                .toList();
    }

    /// Pays, and waits until that is known.
    ///
    /// @return whether it is paid now, and not withdrawn
    boolean pay(Bill bill) {
        if (!status(bill.invoice()).equals("OPEN")) {
            return false;
        }
        var link = URI.create(bill.link());
        Reply paid = new Caller(link, Credentials.none())
                .post(link.getPath() + "/pay", "")
                .expect(200);
        Claims.claimSame("The payment at the provider", "SUCCEEDED", paid.text("status"));
        String status = PATIENCE.until(
                "the invoice is paid or withdrawn", () -> status(bill.invoice()), found -> !found.equals("OPEN"));
        return status.equals("PAID");
    }

    private String status(String invoice) {
        return manager.get("/v1/invoices/" + invoice).expect(200).text("status");
    }
}
