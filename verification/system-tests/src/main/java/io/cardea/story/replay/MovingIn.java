package io.cardea.story.replay;

import com.fasterxml.jackson.databind.JsonNode;
import io.cardea.story.http.Caller;
import io.cardea.story.http.Claims;
import io.cardea.story.http.Patience;
import io.cardea.story.http.Reply;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// Brings members and their subscriptions into the company by CSV files, as a company that moves in does.
record MovingIn(Caller manager, Calendar calendar) {

    private static final int LINES = 250;
    private static final String HEADER = "member,product,start,until,reason";

    /// The members' ids, in the order of the file.
    List<String> members(String csv) {
        List<String> lines = csv.lines().toList();
        var ids = new ArrayList<String>();
        for (int from = 1; from < lines.size(); from += LINES) {
            List<String> some = lines.subList(from, Math.min(lines.size(), from + LINES));
            Reply imported = manager.postCsv("/v1/members/imports", lines.getFirst() + "\n" + String.join("\n", some))
                    .expect(200);
            Claims.claimSame(
                    "Members refused of " + imported, 0, imported.at("refused").size());
            imported.at("members").forEach(member -> ids.add(member.get("id").asText()));
        }
        return List.copyOf(ids);
    }

    /// The subscriptions' ids, in the order of the members.
    List<String> subscriptions(List<String> members, List<Standing> standings) {
        var subscriptionOf = new HashMap<String, String>();
        for (int from = 0; from < members.size(); from += LINES) {
            int to = Math.min(members.size(), from + LINES);
            List<String> waiting = new ArrayList<>(IntStream.range(from, to)
                    .mapToObj(i -> line(members.get(i), standings.get(i)))
                    .toList());
            Patience.USUAL.until(
                    "all subscriptions are imported", () -> importSome(waiting, subscriptionOf), List::isEmpty);
        }
        return members.stream()
                .map(member -> subscriptionOf.getOrDefault(member, ""))
                .toList();
    }

    /// Lines whose member the service has not heard of yet are refused, and sent again.
    private List<String> importSome(List<String> waiting, Map<String, String> subscriptionOf) {
        Reply imported = manager.postCsv("/v1/subscriptions/imports", HEADER + "\n" + String.join("\n", waiting))
                .expect(200);
        imported.at("imported")
                .forEach(one -> subscriptionOf.put(
                        one.get("member").asText(), one.get("subscription").asText()));
        var again = new ArrayList<String>();
        for (JsonNode refused : imported.at("refused")) {
            Claims.claimSame(
                    "Line refused: " + refused,
                    "resource.not-found",
                    refused.get("code").asText());
            again.add(waiting.get(refused.get("line").asInt() - 2));
        }
        waiting.clear();
        waiting.addAll(again);
        return waiting;
    }

    private String line(String member, Standing standing) {
        String product = switch (standing) {
            case MEMBER, PAUSED, OVERDUE, CARD_LOST -> ReplayCompany.MONTHLY;
            case LEFT -> ReplayCompany.SEASON;
            case PUNCH_CARD -> ReplayCompany.FIVE_VISITS;
        };
        return String.join(
                ",",
                member,
                product,
                calendar.eve().toString(),
                calendar.end(standing).toString(),
                "moved in");
    }
}
