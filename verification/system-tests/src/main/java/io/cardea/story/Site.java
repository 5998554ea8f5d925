package io.cardea.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.ZoneId;

/// A place of the company, with its own zone.
record Site(String id, String name, ZoneId zone) {

    static Site read(JsonNode site) {
        return new Site(
                site.get("id").asText(),
                site.get("name").asText(),
                ZoneId.of(site.get("zone").asText()));
    }
}
