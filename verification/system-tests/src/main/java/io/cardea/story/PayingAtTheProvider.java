package io.cardea.story;

import io.cardea.story.http.Caller;
import io.cardea.story.http.Claims;
import io.cardea.story.http.Patience;
import io.cardea.story.http.Reply;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/// Only a notice of the provider that is signed and new makes a payment count.
final class PayingAtTheProvider implements Step<Reply> {

    private final Company company;
    private final Caller member;
    private final Purchase purchase;

    PayingAtTheProvider(Company company, BuyingAMembership.Ordered ordered) {
        this.company = company;
        this.member = ordered.member().caller();
        this.purchase = ordered.purchase();
    }

    @Override
    public String title() {
        return "The member pays at the provider, whose signed notice alone makes it count";
    }

    @Override
    public Reply play(Notes notes) {
        purchase.page().open();
        Reply before = purchase.read(member);
        company.deployment()
                .anybody()
                .get("/v1/payment-returns/" + purchase.request())
                .expect(200);
        claimUnchanged(before, "coming back by the return URL");
        company.deployment()
                .anybody()
                .post(
                        "/v1/webhooks/sandbox",
                        forgedNotice(),
                        Map.of(
                                "Content-Type",
                                "application/json",
                                "Cardea-Sandbox-Signature",
                                "t=" + Instant.now().getEpochSecond() + ",v1=" + "0".repeat(64)))
                .expectProblem(401, "webhook.signature-invalid");
        claimUnchanged(before, "a forged notice");
        notes.fact("the return URL changed nothing; a forged notice was refused and changed nothing");
        return pay(notes);
    }

    private Reply pay(Notes notes) {
        long clicked = System.nanoTime();
        purchase.page().pay();
        purchase.awaitStatus(member, "ACTIVE");
        notes.took("click on Pay to subscription ACTIVE", Duration.ofNanos(System.nanoTime() - clicked));
        Reply active = Patience.USUAL.until(
                "the invoice is paid",
                () -> member.get("/v1/invoices/" + purchase.invoice()),
                invoice -> invoice.text("status").equals("PAID"));
        Reply paid = purchase.read(member);
        Claims.claimSame(
                "The notice sent again was answered", 200, purchase.page().resend());
        claimUnchanged(paid, "a notice that came twice");
        Reply invoice = member.get("/v1/invoices/" + purchase.invoice()).expect(200);
        Claims.claimSame("The invoice after a second notice", active.body(), invoice.body());
        notes.fact("the same notice again was acknowledged and changed nothing");
        return paid;
    }

    private void claimUnchanged(Reply before, String by) {
        Reply after = purchase.read(member);
        Claims.claimSame("The subscription after " + by, before.body(), after.body());
        Claims.claimSame("The subscription's version after " + by, before.etag(), after.etag());
    }

    private String forgedNotice() {
        String payment = purchase.page().link().replaceFirst(".*/", "");
        return """
                {"id":"evt_forged","type":"payment.succeeded","createdAt":"2027-01-11T08:00:00Z","data":{"payment":
                {"id":"%s","reference":"%s","status":"SUCCEEDED","amount":{"amount":4900,"currency":"NOK"}}}}
                """.formatted(payment, purchase.request());
    }
}
