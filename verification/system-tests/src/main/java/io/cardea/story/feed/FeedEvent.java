package io.cardea.story.feed;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// One event as a partner sees it, by its CloudEvents headers.
///
/// @param type such as `cardea.card.issued.v1`
/// @param subject the id of what it happened to
public record FeedEvent(String type, String company, String subject, long sequence, String body) {

    /// The kind of thing it happened to, as in the type.
    public String kind() {
        return type.split("\\.", -1)[1];
    }

    /// Reads one line of kcat's output: headers as `a=b,c=d`, a tab, the body. Platform events (heartbeats) are none.
    static Optional<FeedEvent> read(String line) {
        int tab = line.indexOf('\t');
        if (tab < 0) {
            return Optional.empty();
        }
        Map<String, String> headers = headers(line.substring(0, tab));
        String type = headers.getOrDefault("ce_type", "");
        if (!type.startsWith("cardea.") || type.startsWith("cardea.platform.")) {
            return Optional.empty();
        }
        return Optional.of(new FeedEvent(
                type,
                headers.getOrDefault("ce_company", ""),
                headers.getOrDefault("ce_subject", ""),
                Long.parseLong(headers.getOrDefault("ce_sequence", "0")),
                line.substring(tab + 1)));
    }

    private static Map<String, String> headers(String text) {
        var headers = new HashMap<String, String>();
        for (String pair : text.split(",", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                headers.put(pair.substring(0, equals), pair.substring(equals + 1));
            }
        }
        return headers;
    }
}
