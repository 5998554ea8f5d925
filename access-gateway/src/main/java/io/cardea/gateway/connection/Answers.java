package io.cardea.gateway.connection;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cardea.gateway.check.CheckMessages;
import io.cardea.gateway.copy.Companies;
import io.cardea.gateway.copy.HeldCompany;
import io.cardea.gateway.copy.HeldControl;
import io.cardea.gateway.copy.HeldGate;
import io.cardea.gateway.health.Acknowledged;
import io.cardea.gateway.health.Health;
import io.cardea.gateway.health.Heard;
import io.cardea.gateway.passage.PassageMessages;
import io.cardea.gateway.problem.Problem;
import io.cardea.gateway.problem.ProblemTexts;
import io.cardea.gateway.store.LmdbStore;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Says what is answered to a controller, and what is told to it unasked.
@Singleton
class Answers {

    private final CheckMessages checks;
    private final PassageMessages passages;
    private final ProblemTexts problems;
    private final LmdbStore store;
    private final Heard heard;
    private final InstantSource realTime;
    private final ObjectMapper json;

    Answers(
            CheckMessages checks,
            PassageMessages passages,
            ProblemTexts problems,
            LmdbStore store,
            Heard heard,
            InstantSource realTime,
            ObjectMapper json) {
        this.checks = checks;
        this.passages = passages;
        this.problems = problems;
        this.store = store;
        this.heard = heard;
        this.realTime = realTime;
        this.json = json;
    }

    JsonNode read(String text) throws JsonProcessingException {
        return json.readTree(text);
    }

    /// The answer, where it takes no time; null where [#carefully] has to be asked.
    @Nullable
    String atOnce(HeldGate gate, Incoming asked) {
        String answer = asked.kind() == Incoming.Kind.CHECK ? checks.atOnce(gate, asked.body()) : null;
        return answer == null ? null : envelope(asked.id(), asked.kind().word(), answer);
    }

    /// The answer to anything. For threads that may wait.
    String carefully(HeldGate gate, Incoming asked) throws JsonProcessingException {
        String answer = switch (asked.kind()) {
            case CHECK -> checks.carefully(gate, asked.body());
            case PASSAGE -> passages.report(gate, asked.body());
            case ACKNOWLEDGE -> acknowledged(gate, asked.body());
        };
        return envelope(asked.id(), asked.kind().word(), answer);
    }

    String problem(@Nullable String id, Throwable failure) {
        return envelope(id, "problem", problems.of(failure));
    }

    /// The first thing that is told.
    String connected(HeldGate gate) {
        HeldControl control = gate.control();
        String mode = control == null
                ? HeldControl.Mode.NORMAL.name()
                : control.mode().name();
        return envelope(null, "connected", "{\"gate\":\"" + gate.id() + "\",\"mode\":\"" + mode + "\"}");
    }

    /// What staff has said last to the gate; null where there is nothing left to do about it.
    @Nullable
    String command(HeldGate gate) {
        HeldControl control = gate.control();
        if (control == null || control.kind() == null || !isToBeTold(gate, control)) {
            return null;
        }
        return envelope(
                null,
                "command",
                text(new Command(control.command(), control.kind(), control.at(), control.until(), control.reason())));
    }

    private record Command(
            UUID id,
            HeldControl.Kind kind,
            Instant at,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Instant until,

            String reason) {}

    private boolean isToBeTold(HeldGate gate, HeldControl control) {
        if (control.until() == null) {
            return true;
        }
        Instant now = realTime.instant();
        return store.read(view -> {
            HeldCompany company = Companies.find(view, gate.company());
            return control.countsAt(company == null ? now : company.clock().at(now))
                    && !Acknowledgements.has(view, gate.id(), control.command());
        });
    }

    private String acknowledged(HeldGate gate, JsonNode said) throws JsonProcessingException {
        UUID command = json.treeToValue(said.path("command"), UUID.class);
        HeldControl control = gate.control();
        if (control == null || !control.command().equals(command)) {
            throw Problem.ofField("resource.not-found", "command", "That is not the last word to this gate.");
        }
        Acknowledged acknowledged = new Acknowledged(command, realTime.instant());
        store.write(view -> {
            Acknowledgements.put(view, gate.id(), acknowledged);
            return view;
        });
        heard.of(Health.carriedOut(gate.id(), gate.company(), acknowledged));
        return "{\"command\":\"" + command + "\"}";
    }

    private String envelope(@Nullable String id, String word, String body) {
        String head = id == null ? "{" : "{\"id\":" + text(id) + ",";
        return head + "\"" + word + "\":" + body + "}";
    }

    private String text(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a value that cannot be written as JSON", e);
        }
    }
}
