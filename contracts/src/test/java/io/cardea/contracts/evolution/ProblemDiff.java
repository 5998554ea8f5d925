package io.cardea.contracts.evolution;

import static io.cardea.contracts.evolution.ChangeKind.*;

import com.fasterxml.jackson.databind.JsonNode;

/// Compares two lists of problem codes. Clients decide by code and status; titles and advice may be reworded.
final class ProblemDiff {

    private ProblemDiff() {}

    static Changes between(JsonNode before, JsonNode after) {
        var changes = new Changes(Side.SURFACE);
        for (var code : Changes.names(before, after)) {
            var was = before.path(code).path("status");
            var is = after.path(code).path("status");
            changes.addIf(!after.has(code), CODE_REMOVED, code);
            changes.addIf(!before.has(code), CODE_ADDED, code);
            changes.addIf(before.has(code) && after.has(code) && !was.equals(is), CODE_STATUS_CHANGED, code);
        }
        return changes;
    }
}
