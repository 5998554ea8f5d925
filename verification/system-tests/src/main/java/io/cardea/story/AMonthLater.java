package io.cardea.story;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import io.cardea.story.http.Caller;
import io.cardea.story.http.Claims;
import io.cardea.story.http.Reply;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/// The month ends unpaid: grace, then a closed door for a day, then, once paid, a month of which no day is lost.
final class AMonthLater implements Step<LocalDate> {

    /// Typed at the provider; from then on its token is charged.
    private static final String NUMBER = "4242 4242 4242 4242";

    /// By the usual plan: a day after the due date, five days after it, and when access ended.
    private static final List<String> WRITTEN = List.of("REMINDER", "REMINDER", "SUSPENSION");

    private final Company company;
    private final Offer offer;
    private final Turnstile gate;
    private final Member member;
    private final Purchase membership;
    private final Card card;

    AMonthLater(Company company, Offer offer, BuyingAMembership.Ordered bought, Card card) {
        this.company = company;
        this.offer = offer;
        this.gate = offer.home();
        this.member = bought.member();
        this.membership = bought.purchase();
        this.card = card;
    }

    @Override
    public String title() {
        return "A month later the renewal is left unpaid for a while, and no day is lost";
    }

    @Override
    public LocalDate play(Notes notes) {
        Caller caller = member.caller();
        Reply before = membership.read(caller);
        LocalDate end = LocalDate.parse(before.text("endsOn"));
        ZoneId zone = ZoneId.of(before.text("zone"));
        raiseThePrice();
        VirtualTime.of(company).advanceToNoon(end, zone);
        membership.awaitStatus(caller, "GRACE");
        Purchase renewal = Purchase.payable(company, caller, membership.subscription());
        Reply invoice = caller.get("/v1/invoices/" + renewal.invoice()).expect(200);
        Claims.claimSame(
                "The renewal, at the price that was agreed",
                9800L,
                invoice.at("total.amount").asLong());
        notes.fact("the product costs NOK 147.00 by now; who has it pays NOK 98.00, as agreed");
        gate.until(Turnstile.ADMITTED, card.credential(), System.nanoTime());
        notes.fact(end + ": the renewal is invoiced and unpaid, GRACE, ADMITTED");

        VirtualTime.of(company).advanceToNoon(end.plusDays(8), zone);
        gate.until("PAYMENT_OVERDUE", card.credential(), System.nanoTime());
        notes.fact(end.plusDays(8) + ": " + membership.read(caller).text("status") + ", PAYMENT_OVERDUE at the gate");
        Mails.claim(company, renewal, WRITTEN);
        notes.fact("meanwhile the member was written to: " + WRITTEN);

        long clicked = System.nanoTime();
        renewal.page().payRemembering(NUMBER);
        notes.took("click on Pay to ADMITTED", gate.until(Turnstile.ADMITTED, card.credential(), clicked));
        JsonNode last = lastPeriod(membership.awaitStatus(caller, "ACTIVE"));
        Claims.claimSame("The renewal starts", end.toString(), last.get("start").asText());
        Claims.claimSame(
                "The renewal ends",
                end.plusMonths(1).plusDays(1).toString(),
                last.get("end").asText());
        notes.fact("paid late, yet the new month is " + last.get("start").asText() + " to "
                + last.get("end").asText() + ": the day without access does not count, no day is lost");
        return LocalDate.parse(last.get("end").asText());
    }

    /// For everybody who buys it from now on.
    private void raiseThePrice() {
        String path = "/v1/products/" + offer.everywhere();
        Reply product = company.manager().get(path).expect(200);
        company.manager()
                .put(
                        path,
                        Map.of(
                                "name", product.text("name"),
                                "price", Map.of("amount", 14_700, "currency", "NOK"),
                                "terms", product.at("terms"),
                                "benefits",
                                        List.of(Map.of(
                                                "benefit",
                                                product.at("benefits").get(0).get("benefit")))),
                        requireNonNull(product.etag()))
                .expect(200);
    }

    private static JsonNode lastPeriod(Reply subscription) {
        JsonNode periods = subscription.at("periods");
        Claims.claimSame("The number of periods", 2, periods.size());
        return periods.get(1);
    }
}
