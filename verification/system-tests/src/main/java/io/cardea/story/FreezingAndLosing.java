package io.cardea.story;

import io.cardea.story.http.Claims;
import io.cardea.story.http.Reply;
import java.time.LocalDate;
import java.util.Map;

/// What the front desk changes is what the gate does, a moment later.
final class FreezingAndLosing implements Step<Card> {

    private static final int DAYS = 10;

    private final Company company;
    private final Turnstile gate;
    private final Purchase membership;
    private final Card card;

    FreezingAndLosing(Company company, Offer offer, Purchase membership, Card card) {
        this.company = company;
        this.gate = offer.home();
        this.membership = membership;
        this.card = card;
    }

    @Override
    public String title() {
        return "A freeze, its end, a lost card and its replacement reach the gate";
    }

    @Override
    public Card play(Notes notes) {
        LocalDate before = end();
        post("/freeze", Map.of("reason", "broken arm"));
        notes.took("frozen, to FROZEN at the gate", gate.until("FROZEN", card.credential(), System.nanoTime()));
        VirtualTime.of(company).advanceBy("P" + DAYS + "D");
        gate.claim(card.credential(), "FROZEN");
        post("/unfreeze", Map.of("reason", "arm is well"));
        notes.took("unfrozen, to ADMITTED", gate.until(Turnstile.ADMITTED, card.credential(), System.nanoTime()));
        Claims.claimSame("The end after " + DAYS + " frozen days", before.plusDays(DAYS), end());
        notes.fact(DAYS + " days frozen moved the end from " + before + " to " + end());
        return replaced(notes);
    }

    private Card replaced(Notes notes) {
        String path = "/v1/cards/" + card.id();
        company.frontDesk().post(path + "/block", Map.of("reason", "LOST")).expect(200);
        notes.took("card lost, to CARD_BLOCKED", gate.until("CARD_BLOCKED", card.credential(), System.nanoTime()));
        Reply made = company.frontDesk()
                .post(path + "/replace", Map.of("reason", "LOST"))
                .expect(201);
        Card replacement = Card.of(company, made);
        notes.took(
                "replacement issued, to ADMITTED",
                gate.until(Turnstile.ADMITTED, replacement.credential(), System.nanoTime()));
        gate.claim(card.credential(), "CARD_BLOCKED");
        return replacement;
    }

    private void post(String action, Map<String, ?> body) {
        company.frontDesk()
                .post("/v1/subscriptions/" + membership.subscription() + action, body)
                .expect(200);
    }

    private LocalDate end() {
        return LocalDate.parse(membership.read(company.frontDesk()).text("endsOn"));
    }
}
