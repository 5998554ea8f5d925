package io.cardea.testing.servers;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/// A site of a company, as identity-service tells of it.
record KnownSite(UUID id, String zone) {

    static String all(List<UUID> sites, String zone) {
        return sites.stream().map(site -> new KnownSite(site, zone).body()).collect(Collectors.joining(","));
    }

    private String body() {
        return """
                {"id":"%s","key":"s-%s","name":"A site","zone":"%s","maxOffline":"PT12H"}""".formatted(id, id.toString().substring(0, 8), zone);
    }
}
