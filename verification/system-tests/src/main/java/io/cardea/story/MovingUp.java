package io.cardea.story;

import io.cardea.story.http.Caller;
import io.cardea.story.http.Claims;
import io.cardea.story.http.Patience;
import io.cardea.story.http.Reply;
import io.cardea.story.http.StoryBroken;
import java.util.Map;

/// A membership for one site becomes one for all: looked at first, then done, then paid for by the days that are left.
final class MovingUp implements Step<Purchase> {

    private final Company company;
    private final Offer offer;
    private final Member member;
    private final Purchase membership;
    private final Card card;

    MovingUp(Company company, Offer offer, BuyingAMembership.Ordered bought, Card card) {
        this.company = company;
        this.offer = offer;
        this.member = bought.member();
        this.membership = bought.purchase();
        this.card = card;
    }

    @Override
    public String title() {
        return "In the middle of a month a membership for one site becomes one for all";
    }

    @Override
    public Purchase play(Notes notes) {
        Caller caller = member.caller();
        String end = membership.read(caller).text("endsOn");
        long difference = difference(ask("?preview=true"));
        notes.fact("a preview: " + kroner(difference) + " for the days until " + end);
        Claims.claimSame("After a preview the product", "monthly", product());

        Reply changed = ask("");
        var opened = offer.abroad().until(Turnstile.ADMITTED, card.credential(), System.nanoTime());
        notes.took("changed, to ADMITTED at " + offer.abroad().name(), opened);
        Claims.claimSame("The end after the change", end, changed.text("endsOn"));

        Purchase rest = Purchase.payable(company, caller, membership.subscription());
        rest.page().pay();
        Reply invoice = Patience.USUAL.until(
                "the difference is paid",
                () -> caller.get("/v1/invoices/" + rest.invoice()).expect(200),
                reply -> reply.text("status").equals("PAID"));
        Claims.claimSame(
                "The invoice over the difference",
                difference,
                invoice.at("total.amount").asLong());
        notes.fact("paid " + kroner(difference) + ", as the preview said; the end stays " + end);
        notes.fact(past(caller) + " changes on its timeline, each with who and why");
        return rest;
    }

    private Reply ask(String query) {
        return company.frontDesk()
                .post(
                        "/v1/subscriptions/" + membership.subscription() + "/change-product" + query,
                        Map.of("product", offer.everywhere(), "when", "NOW", "reason", "wants to train abroad"))
                .expect(200);
    }

    private static long difference(Reply preview) {
        for (var charge : preview.at("preview.charges")) {
            if (charge.get("kind").asText().equals("CHANGE")) {
                return charge.get("amount").get("amount").asLong();
            }
        }
        throw new StoryBroken("a preview of a change says what it costs");
    }

    private String product() {
        return membership.read(company.frontDesk()).text("product.key");
    }

    private int past(Caller caller) {
        return caller.get("/v1/subscriptions/" + membership.subscription() + "/timeline")
                .expect(200)
                .at("past")
                .size();
    }

    private static String kroner(long amount) {
        return "NOK %d.%02d".formatted(amount / 100, amount % 100);
    }
}
