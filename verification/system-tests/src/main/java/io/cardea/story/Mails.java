package io.cardea.story;

import com.fasterxml.jackson.databind.JsonNode;
import io.cardea.story.http.Claims;
import io.cardea.story.http.Patience;
import io.cardea.story.http.Reply;
import java.util.List;

/// The mails that members are written.
final class Mails {

    private Mails() {}

    /// Claims that just these kinds were written about a purchase's invoice; where the parts are ours, as soon as the
    /// mailbox has them.
    static List<JsonNode> claim(Company company, Purchase about, List<String> kinds) {
        boolean ours = company.deployment().control() != null;
        List<JsonNode> written = Patience.USUAL
                .until(
                        "the mails have gone out",
                        () -> company.manager()
                                .get("/v1/mails?invoice=" + about.invoice())
                                .expect(200),
                        reply -> reply.items().size() == kinds.size() && (!ours || areSent(reply)))
                .items();
        Claims.claimSame(
                "The mails about the renewal",
                kinds,
                written.stream().map(mail -> mail.get("kind").asText()).toList());
        return written;
    }

    private static boolean areSent(Reply mails) {
        return mails.items().stream()
                .allMatch(mail -> mail.get("status").asText().equals("SENT"));
    }
}
