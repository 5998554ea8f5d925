package io.cardea.story;

import io.cardea.story.http.Claims;
import io.cardea.story.http.Patience;
import io.cardea.story.http.Reply;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Three entries are three entries, also when two gates are asked at once.
final class UsingUpAPunchCard implements Step<Card> {

    private static final String NO_CREDITS = "NO_CREDITS";
    private static final int AT_ONCE = 8;

    private final Company company;
    private final Offer offer;
    private final Member member;

    UsingUpAPunchCard(Company company, Offer offer, Member member) {
        this.company = company;
        this.offer = offer;
        this.member = member;
    }

    @Override
    public String title() {
        return "A punch card admits three times, however many scans come at once";
    }

    @Override
    public Card play(Notes notes) {
        Purchase purchase = Purchase.ordered(company, member, offer.punchCard());
        Reply invoice =
                member.caller().get("/v1/invoices/" + purchase.invoice()).expect(200);
        Claims.claimSame("The price of three", 2500L, invoice.at("total.amount").asLong());
        Claims.claim(
                invoice.at("lines").get(0).get("text").asText().endsWith("prepaid: 3 x 12.50 NOK, 1 of them free"),
                "the invoice says that one of three is free: " + invoice);
        purchase.page().pay();
        purchase.awaitStatus(member.caller(), "ACTIVE");
        Card card = Card.issued(company, member.id(), purchase.subscription());
        offer.home().until(Turnstile.ADMITTED, card.credential(), System.nanoTime());
        List<String> answers = atOnce(card);
        notes.fact("1 admitted, then " + AT_ONCE + " scans at two gates at once: "
                + Collections.frequency(answers, Turnstile.ADMITTED) + " admitted, "
                + Collections.frequency(answers, NO_CREDITS) + " NO_CREDITS");
        Claims.claimSame("Scans admitted at once", 2, Collections.frequency(answers, Turnstile.ADMITTED));
        Claims.claimSame("Scans refused at once", AT_ONCE - 2, Collections.frequency(answers, NO_CREDITS));
        awaitCounted(purchase);
        offer.home().claim(card.credential(), NO_CREDITS);
        offer.abroad().claim(card.credential(), NO_CREDITS);
        notes.fact("the balance has counted 3 of 3 uses, and both gates still refuse");
        return card;
    }

    private List<String> atOnce(Card card) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var asked = new ArrayList<Future<String>>();
            for (int i = 0; i < AT_ONCE; i++) {
                Turnstile turnstile = i % 2 == 0 ? offer.home() : offer.abroad();
                asked.add(threads.submit(() -> turnstile.scan(card.credential())));
            }
            return asked.stream().map(UsingUpAPunchCard::answer).toList();
        }
    }

    private static String answer(Future<String> asked) {
        try {
            return asked.get();
        } catch (InterruptedException | ExecutionException e) {
            return "failed: " + e;
        }
    }

    private void awaitCounted(Purchase purchase) {
        Patience.USUAL.until(
                "the balance has counted three uses",
                () -> member.caller()
                        .get("/v1/balances?subscription=" + purchase.subscription())
                        .expect(200),
                reply -> reply.items().size() == 1
                        && reply.items().getFirst().path("used").asInt() == 3
                        && reply.items().getFirst().path("remaining").asInt() == 0);
    }
}
