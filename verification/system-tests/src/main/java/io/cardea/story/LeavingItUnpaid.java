package io.cardea.story;

import com.fasterxml.jackson.databind.JsonNode;
import io.cardea.story.http.Caller;
import io.cardea.story.http.Patience;
import io.cardea.story.http.Reply;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/// A member pays once and never again, by a plan that the manager has written: reminded, suspended, terminated.
final class LeavingItUnpaid implements Step<Boolean> {

    private static final Map<String, ?> PLAN = Map.of(
            "steps",
            List.of(Map.of(
                    "days",
                    1,
                    "texts",
                    Map.of(
                            "en",
                            Map.of(
                                    "subject",
                                    "{product}: {amount} is still open",
                                    "body",
                                    "Dear {name}, please pay: {link}")))),
            "terminateAfterDays",
            10);

    private final Company company;
    private final Offer offer;

    LeavingItUnpaid(Company company, Offer offer) {
        this.company = company;
        this.offer = offer;
    }

    @Override
    public String title() {
        return "Another member never pays again: reminded by mail, suspended, terminated";
    }

    @Override
    public Boolean play(Notes notes) {
        String seen = String.valueOf(
                company.manager().get("/v1/dunning-plan").expect(200).etag());
        company.manager().put("/v1/dunning-plan", PLAN, seen).expect(200);
        Member member = RegisteringAsAMember.at(company);
        Purchase first = Purchase.ordered(company, member, offer.membership());
        first.page().pay();
        Reply active = first.awaitStatus(member.caller(), "ACTIVE");
        leaveUnpaid(member, first, LocalDate.parse(active.text("endsOn")), ZoneId.of(active.text("zone")), notes);
        return true;
    }

    private void leaveUnpaid(Member member, Purchase first, LocalDate end, ZoneId zone, Notes notes) {
        Caller caller = member.caller();
        VirtualTime.of(company).advanceToNoon(end.plusDays(1), zone);
        first.awaitStatus(caller, "GRACE");
        Purchase renewal = Purchase.payable(company, caller, first.subscription());
        List<JsonNode> mails = Mails.claim(company, renewal, List.of("REMINDER"));
        notes.fact(end.plusDays(1) + ": GRACE, a mail \""
                + mails.getFirst().get("subject").asText() + "\", "
                + mails.getFirst().get("status").asText());

        VirtualTime.of(company).advanceToNoon(end.plusDays(8), zone);
        first.awaitStatus(caller, "EXPIRED");
        Mails.claim(company, renewal, List.of("REMINDER", "SUSPENSION"));
        notes.fact(end.plusDays(8) + ": the grace is over, EXPIRED, and told so");

        VirtualTime.of(company).advanceToNoon(end.plusDays(20), zone);
        Reply over = first.awaitStatus(caller, "CANCELLED");
        Mails.claim(company, renewal, List.of("REMINDER", "SUSPENSION", "TERMINATION"));
        Patience.USUAL.until(
                "nothing is owed any more",
                () -> caller.get("/v1/invoices/" + renewal.invoice()).expect(200),
                invoice -> invoice.text("status").equals("VOID"));
        notes.fact(end.plusDays(20) + ": CANCELLED, \"" + over.text("cancellation.reason") + "\"");
    }
}
