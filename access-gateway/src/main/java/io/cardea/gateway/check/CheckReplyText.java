package io.cardea.gateway.check;

import io.cardea.gateway.Instants;
import io.cardea.gateway.ledger.Passage;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A [CheckReply] as JSON, letter for letter as the careful way writes it: to one person, with nothing to remark.
final class CheckReplyText {

    private CheckReplyText() {}

    static String of(Passage passage, Display display) {
        StringBuilder text = new StringBuilder(320)
                .append("{\"decision\":\"")
                .append(passage.id())
                .append("\",\"outcome\":\"")
                .append(passage.admitted() ? "ADMITTED" : "REFUSED");
        field(text, "reason", passage.reason());
        field(text, "display", display.text(passage));
        text.append('"');
        Passage.Holder holder = passage.holder();
        if (holder != null) {
            text.append(",\"passVersion\":").append(holder.passVersion());
        }
        Instants.append(text.append(",\"at\":\""), passage.at())
                .append("\",\"freshness\":{\"state\":\"")
                .append(passage.freshness().state());
        Instant asOf = passage.freshness().asOf();
        if (asOf != null) {
            Instants.append(text.append("\",\"asOf\":\""), asOf);
        }
        return text.append("\"}}").toString();
    }

    // Closes the text before it, and leaves its own open.
    private static void field(StringBuilder text, String name, @Nullable Object value) {
        if (value != null) {
            text.append("\",\"").append(name).append("\":\"").append(value);
        }
    }
}
