package io.cardea.story;

import io.cardea.story.http.Caller;
import io.cardea.story.http.Claims;

/// A member registers, logs in, and orders the membership: nothing is theirs yet but something to pay.
final class BuyingAMembership implements Step<BuyingAMembership.Ordered> {

    record Ordered(Member member, Purchase purchase) {}

    private final Company company;
    private final Offer offer;

    BuyingAMembership(Company company, Offer offer) {
        this.company = company;
        this.offer = offer;
    }

    @Override
    public String title() {
        return "A member registers, logs in and orders the membership";
    }

    @Override
    public Ordered play(Notes notes) {
        Member member = RegisteringAsAMember.at(company);
        Purchase purchase = Purchase.ordered(company, member, offer.membership());
        Caller caller = member.caller();
        Claims.claimSame("The subscription", "PENDING", purchase.read(caller).text("status"));
        String invoices = "/v1/invoices?subscription=" + purchase.subscription();
        Claims.claimSame(
                "The invoice's total",
                4900L,
                caller.get(invoices).onlyItem().at("/total/amount").asLong());
        String requests = "/v1/payment-requests?invoice=" + purchase.invoice();
        Claims.claimSame(
                "The payment request",
                "PENDING",
                caller.get(requests).onlyItem().get("status").asText());
        notes.fact("subscription PENDING, one invoice of NOK 49.00, one link to pay it: "
                + purchase.page().link());
        return new Ordered(member, purchase);
    }
}
