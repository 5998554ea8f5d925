package io.cardea.story;

/// The front desk issues a card, and the door opens.
final class OpeningTheDoor implements Step<Card> {

    private final Company company;
    private final Offer offer;
    private final BuyingAMembership.Ordered bought;

    OpeningTheDoor(Company company, Offer offer, BuyingAMembership.Ordered bought) {
        this.company = company;
        this.offer = offer;
        this.bought = bought;
    }

    @Override
    public String title() {
        return "The front desk issues a card, and the turnstile admits it";
    }

    @Override
    public Card play(Notes notes) {
        Card card = Card.issued(company, bought.member().id(), bought.purchase().subscription());
        long issued = System.nanoTime();
        notes.took("card issued to ADMITTED at the gate", offer.home().until("ADMITTED", card.credential(), issued));
        offer.abroad().until("WRONG_SITE", card.credential(), issued);
        offer.home().claim("no-such-card", "UNKNOWN_CREDENTIAL");
        notes.fact("at " + offer.abroad().name() + " WRONG_SITE; another card UNKNOWN_CREDENTIAL");
        return card;
    }
}
