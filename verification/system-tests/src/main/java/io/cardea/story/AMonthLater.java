package io.cardea.story;

import com.fasterxml.jackson.databind.JsonNode;
import io.cardea.story.http.Caller;
import io.cardea.story.http.Claims;
import io.cardea.story.http.Patience;
import io.cardea.story.http.Reply;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/// The month ends unpaid: grace, then a closed door for a day, then, once paid, a month of which no day is lost.
final class AMonthLater implements Step<LocalDate> {

    private final Company company;
    private final Turnstile gate;
    private final Member member;
    private final Purchase membership;
    private final Card card;

    AMonthLater(Company company, Offer offer, BuyingAMembership.Ordered bought, Card card) {
        this.company = company;
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
        VirtualTime.of(company).advanceTo(noon(end, zone));
        membership.awaitStatus(caller, "GRACE");
        Purchase renewal = Purchase.payable(company, caller, membership.subscription());
        gate.until(Turnstile.ADMITTED, card.credential(), System.nanoTime());
        notes.fact(end + ": the renewal is invoiced and unpaid, GRACE, ADMITTED");

        VirtualTime.of(company).advanceTo(noon(end.plusDays(8), zone));
        gate.until("PAYMENT_OVERDUE", card.credential(), System.nanoTime());
        notes.fact(end.plusDays(8) + ": " + membership.read(caller).text("status") + ", PAYMENT_OVERDUE at the gate");
        notes.fact("meanwhile the member was written to: " + mails(renewal));

        long clicked = System.nanoTime();
        renewal.page().pay();
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

    /// What the usual plan has written by then: a day after the due date, five days after it, and when access
    /// ended. Where the parts are ours, the mailbox has it.
    private List<String> mails(Purchase renewal) {
        String path = "/v1/mails?invoice=" + renewal.invoice();
        String wanted = company.deployment().control() == null ? "" : "SENT";
        List<JsonNode> written = Patience.USUAL
                .until(
                        "the mails are on their way",
                        () -> company.manager().get(path).expect(200),
                        reply -> reply.items().stream()
                                .allMatch(mail -> mail.get("status").asText().contains(wanted)))
                .items();
        List<String> kinds =
                written.stream().map(mail -> mail.get("kind").asText()).toList();
        Claims.claimSame("The mails about the renewal", List.of("REMINDER", "REMINDER", "SUSPENSION"), kinds);
        return kinds;
    }

    private static Instant noon(LocalDate day, ZoneId zone) {
        return day.atTime(12, 0).atZone(zone).toInstant();
    }

    private static JsonNode lastPeriod(Reply subscription) {
        JsonNode periods = subscription.at("periods");
        Claims.claimSame("The number of periods", 2, periods.size());
        return periods.get(1);
    }
}
