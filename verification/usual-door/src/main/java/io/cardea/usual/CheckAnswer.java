package io.cardea.usual;

import io.cardea.access.Decision;
import io.cardea.access.Door;
import io.cardea.access.Gate;
import io.cardea.access.ZoneState;
import java.time.Instant;
import java.util.UUID;

/// What a gate is told.
record CheckAnswer(UUID id, String outcome, String decision, Instant at) {

    private static final Gate GATE = new Gate(PassText.SITE, Gate.Status.OPEN, Gate.Direction.IN);

    /// @param pass as the database keeps it
    static CheckAnswer by(String pass) {
        Instant now = Instant.now();
        Decision decision = Door.decide(PassText.read(pass), GATE, ZoneState.QUIET, now);
        String outcome = decision instanceof Decision.Admitted ? "ADMITTED" : "REFUSED";
        return new CheckAnswer(UUID.randomUUID(), outcome, decision.toString(), now);
    }
}
