package io.cardea.story;

import io.cardea.story.http.Patience;
import io.cardea.story.http.Reply;
import java.util.Map;

/// A card with what its chip says.
record Card(String id, String credential) {

    /// Has the front desk issue one, as soon as it has heard of the subscription.
    static Card issued(Company company, String member, String subscription) {
        var wish = Map.of("member", member, "subscription", subscription);
        Reply issued = Patience.USUAL.until(
                "a card is issued", () -> company.frontDesk().post("/v1/cards", wish), reply -> reply.status() == 201);
        return of(company, issued);
    }

    static Card of(Company company, Reply reply) {
        var card = new Card(reply.text("id"), reply.text("credential"));
        company.deeds().made("card", card.id());
        return card;
    }
}
