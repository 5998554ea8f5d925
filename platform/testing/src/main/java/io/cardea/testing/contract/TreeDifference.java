package io.cardea.testing.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.TreeSet;

/// Tells where two JSON trees differ, by pointer, as far down as they have the same shape.
record TreeDifference(Findings findings, String remedy) {

    void between(JsonNode committed, JsonNode shown, String at) {
        if (committed.isObject() && shown.isObject()) {
            var names = new TreeSet<String>();
            committed.fieldNames().forEachRemaining(names::add);
            shown.fieldNames().forEachRemaining(names::add);
            names.forEach(name -> between(committed.path(name), shown.path(name), at + "/" + name.replace("/", "~1")));
        } else if (!committed.equals(shown)) {
            findings.add("%s: the file has %s, the code %s %s".formatted(at, text(committed), text(shown), remedy));
        }
    }

    private static String text(JsonNode node) {
        var text = node.isMissingNode() ? "nothing" : node.toString();
        return text.length() > 200 ? text.substring(0, 200) + "..." : text;
    }
}
