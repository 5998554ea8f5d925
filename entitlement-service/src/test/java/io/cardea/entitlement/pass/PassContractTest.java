package io.cardea.entitlement.pass;

import io.cardea.chassis.json.HouseStyle;
import io.cardea.entitlement.Facts;
import io.cardea.entitlement.card.CardFacts;
import io.cardea.entitlement.group.Participation;
import io.cardea.testing.contract.EventContract;
import java.util.List;
import org.junit.jupiter.api.Test;

class PassContractTest {

    private static final Facts PUNCH_CARD = Facts.punchCard(3).period("2027-01-01", "2028-01-01");

    private static IssuedPass pass(String status, Facts facts, int remaining) {
        return PassComputation.compute(Facts.card(status), facts.told(), Participation.HOLDER, remaining, List.of());
    }

    /// Of somebody who works at the place, speaks Norwegian and may take three along.
    private static IssuedPass special() {
        var card = Facts.card("ACTIVE");
        var ofStaff = new CardFacts(
                card.id(), card.member(), card.subscription(), card.credential(), card.status(), true, "nb-NO");
        return PassComputation.compute(
                ofStaff, Facts.takingAlong(PUNCH_CARD.told(), 3), Participation.HOLDER, 3, List.of());
    }

    private static PassChange because(Because because) {
        return new PassChange.Computed(because.word());
    }

    @Test
    void the_code_and_the_contract_of_passes_agree() {
        var membership = Facts.membership().with(Facts.ENTRY, null, Facts.OSLO).period("2027-01-01", "2027-02-01");
        var frozen = membership
                .frozen("2027-01-09T23:00:00Z", "2027-01-14T23:00:00Z")
                .frozen("2027-01-20T08:00:00Z", null);
        var used = PassComputation.compute(
                Facts.card("ACTIVE"),
                PUNCH_CARD.told(),
                Participation.HOLDER,
                2,
                List.of(Facts.use(1, "2027-01-05T17:30:00Z")));
        var offPeak = Facts.membership()
                .offPeak(Facts.ENTRY, Facts.OSLO)
                .with(Facts.SAUNA, 3)
                .period("2027-01-01", "2027-02-01");
        var waiting =
                PassComputation.compute(Facts.card("ACTIVE"), membership.told(), Participation.WAITING, 0, List.of());
        EventContract.<IssuedPass, PassChange>of(HouseStyle.mapper(), "entitlement.passes", "pass", PassChange.class)
                .sample(pass("ACTIVE", membership, 0), because(Because.CARD))
                .sample(pass("ACTIVE", frozen, 0), because(Because.SUBSCRIPTION))
                .sample(used, because(Because.USAGE))
                .sample(pass("ACTIVE", PUNCH_CARD, 0), because(Because.TIME))
                .sample(pass("ACTIVE", offPeak, 3), because(Because.SUBSCRIPTION))
                .sample(pass("BLOCKED", membership, 0), because(Because.CARD))
                .sample(waiting, because(Because.GROUP))
                .sample(special(), because(Because.CARD))
                .verify();
    }
}
