package io.cardea.gateway.passage;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cardea.gateway.copy.HeldGate;
import io.cardea.gateway.intake.Intake;
import io.cardea.gateway.problem.Problem;
import io.cardea.gateway.store.LmdbStore;
import jakarta.inject.Singleton;

/// The same report as at [GatePassageResource], and the same answer, as texts of JSON.
@Singleton
public class PassageMessages {

    private final ConfirmPassage confirmPassage;
    private final ObjectMapper json;

    PassageMessages(LmdbStore store, Intake intake, ObjectMapper json) {
        this.confirmPassage = new ConfirmPassage(store, intake);
        this.json = json;
    }

    /// Takes the report. For threads that may wait.
    ///
    /// @throws Problem when it makes no sense
    public String report(HeldGate gate, JsonNode seen) throws JsonProcessingException {
        return json.writeValueAsString(GatePassageResource.confirmed(
                confirmPassage, gate, json.treeToValue(seen, GatePassageResource.GatePassage.class)));
    }
}
