package io.cardea.story;

import io.cardea.story.deployment.Deployment;
import io.cardea.story.replay.Source;

/// The story of Cardea in thirteen steps.
public final class Story {

    private Story() {}

    /// Tells it against a deployment; fails with what was not as the story says.
    ///
    /// @param scans the door's log for the last step
    public static void tell(Deployment deployment, Source scans, Narrator narrator) {
        Company company = narrator.tell(new FoundingACompany(deployment));
        Offer offer = narrator.tell(new DefiningProducts(company));
        var ordered = narrator.tell(new BuyingAMembership(company, offer));
        narrator.tell(new PayingAtTheProvider(company, ordered));
        Card first = narrator.tell(new OpeningTheDoor(company, offer, ordered));
        narrator.tell(new UsingUpAPunchCard(company, offer, ordered.member()));
        Card card = narrator.tell(new FreezingAndLosing(company, offer, ordered.purchase(), first));
        narrator.tell(new MovingUp(company, offer, ordered, card));
        narrator.tell(new AMonthLater(company, offer, ordered, card));
        narrator.tell(new EverythingDown(company, offer, ordered.purchase(), card));
        narrator.tell(new ReadingThePartnersFeed(company));
        narrator.tell(new LeavingItUnpaid(company, offer));
        narrator.tell(new ReplayingADoorsLog(deployment, scans));
    }
}
