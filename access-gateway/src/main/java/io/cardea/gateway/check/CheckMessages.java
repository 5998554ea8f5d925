package io.cardea.gateway.check;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cardea.gateway.copy.HeldGate;
import io.cardea.gateway.ledger.Passage;
import io.cardea.gateway.problem.Problem;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The same question as at [GateCheckResource], and the same answer, as texts of JSON: for whoever
/// asks by another way than HTTP.
@Singleton
public class CheckMessages {

    private static final Set<String> PLAIN = Set.of("credential", "scan");

    private final CheckAtOnce checkAtOnce;
    private final CheckCard checkCard;
    private final Displays displays;
    private final InstantSource realTime;
    private final ObjectMapper json;

    CheckMessages(
            CheckAtOnce checkAtOnce,
            CheckCard checkCard,
            Displays displays,
            InstantSource realTime,
            ObjectMapper json) {
        this.checkAtOnce = checkAtOnce;
        this.checkCard = checkCard;
        this.displays = displays;
        this.realTime = realTime;
        this.json = json;
    }

    /// The answer, where memory is enough for it; null where [#carefully] has to be asked. For I/O threads.
    ///
    /// @throws Problem when the question makes no sense
    public @Nullable String atOnce(HeldGate gate, JsonNode asked) {
        JsonNode credential = asked.path("credential");
        JsonNode scan = asked.path("scan");
        boolean plain = credential.isTextual() && (scan.isMissingNode() || scan.isTextual());
        for (var field : asked.properties()) {
            plain &= PLAIN.contains(field.getKey());
        }
        if (!plain) {
            return null;
        }
        CheckRequest request =
                new CheckRequest(credential.textValue(), null, null, scan.isTextual() ? scan.textValue() : null);
        request.presented();
        request.scanId();
        Passage passage = checkAtOnce.check(gate, request);
        return passage == null ? null : CheckReplyText.of(passage, displays.of(passage));
    }

    /// The answer to whatever is asked. For threads that may wait.
    ///
    /// @throws Problem when the question makes no sense
    public String carefully(HeldGate gate, JsonNode asked) throws JsonProcessingException {
        GateCheckResource.GateCheck question = json.treeToValue(asked, GateCheckResource.GateCheck.class);
        if (question == null) {
            throw Problem.ofField("request.invalid", "check", "check is empty.");
        }
        Passage passage = checkCard.check(gate, question.request());
        CheckReply reply = CheckReply.of(passage, displays.of(passage));
        Instant device = question.deviceTime();
        return json.writeValueAsString(
                device == null ? reply : reply.toDeviceAhead(Duration.between(realTime.instant(), device)));
    }
}
