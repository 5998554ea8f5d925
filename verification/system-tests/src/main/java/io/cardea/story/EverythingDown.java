package io.cardea.story;

import io.cardea.story.http.Patience;
import io.cardea.story.http.Reply;
import java.util.Map;

/// The gateway needs nobody to answer a door.
final class EverythingDown implements Step<Boolean> {

    private final Company company;
    private final Turnstile gate;
    private final Purchase membership;
    private final Card card;

    EverythingDown(Company company, Offer offer, Purchase membership, Card card) {
        this.company = company;
        this.gate = offer.home();
        this.membership = membership;
        this.card = card;
    }

    @Override
    public String title() {
        return "Everything but the gateway is stopped, and the door still opens";
    }

    @Override
    public Boolean play(Notes notes) {
        var control = company.deployment().control();
        if (control == null) {
            notes.fact("skipped: this deployment's parts are not ours to stop");
            return false;
        }
        control.stopAllButTheDoor();
        company.manager().get("/v1/gates").expectProblem(503, "edge.service-away");
        claimDecides();
        notes.fact("PostgreSQL, Kafka, Keycloak and five services stopped: ADMITTED, UNKNOWN_CREDENTIAL");
        control.restartTheGateway();
        Patience.LONG.until("the gateway is back", () -> gate.scan(card.credential()), Turnstile.ADMITTED::equals);
        claimDecides();
        notes.fact("the gateway restarted with nothing else there: ADMITTED, UNKNOWN_CREDENTIAL");
        control.startAll();
        catchUp(notes);
        return true;
    }

    private void claimDecides() {
        gate.claim(card.credential(), Turnstile.ADMITTED);
        gate.claim("no-such-card", "UNKNOWN_CREDENTIAL");
    }

    private void catchUp(Notes notes) {
        change("/freeze", Map.of("reason", "after the storm"));
        notes.took(
                "all back; frozen, to FROZEN at the gate", gate.until("FROZEN", card.credential(), System.nanoTime()));
        change("/unfreeze", Map.of("reason", "all is well"));
        gate.until(Turnstile.ADMITTED, card.credential(), System.nanoTime());
    }

    private void change(String action, Map<String, ?> body) {
        String path = "/v1/subscriptions/" + membership.subscription() + action;
        Patience.LONG.until(
                "the front desk is served again",
                () -> company.frontDesk().post(path, body),
                (Reply reply) -> reply.status() == 200);
    }
}
