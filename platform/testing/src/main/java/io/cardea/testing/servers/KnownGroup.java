package io.cardea.testing.servers;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A group as identity-service tells the others about it, so that a service under test knows it.
///
/// @param places who is in it, in the order in which they joined
public record KnownGroup(UUID id, UUID company, UUID holder, List<Place> places, String status, long version) {

    private static final String TOPIC = "identity.groups";
    private static final Instant JOINED = Instant.parse("2026-01-01T00:00:00Z");

    public KnownGroup {
        places = List.copyOf(places);
    }

    /// A family that begins with its holder.
    public static KnownGroup family(UUID company, UUID holder) {
        var first = new Place(holder, "HOLDER", List.of());
        return new KnownGroup(UUID.randomUUID(), company, holder, List.of(first), "ACTIVE", 1);
    }

    /// The group with one more guardian.
    public KnownGroup withGuardian(UUID guardian) {
        return with(new Place(guardian, "GUARDIAN", List.of()));
    }

    /// The group with one more member, and who looks after them.
    public KnownGroup with(UUID member, UUID... guardians) {
        return with(new Place(member, "MEMBER", List.of(guardians)));
    }

    /// The group without somebody, who guards nobody any more.
    public KnownGroup without(UUID leaving) {
        var left = places.stream()
                .filter(place -> !place.member().equals(leaving))
                .map(place -> place.notGuardedBy(leaving))
                .toList();
        return new KnownGroup(id, company, holder, left, status, version + 1);
    }

    public KnownGroup dissolved() {
        return new KnownGroup(id, company, holder, places, "DISSOLVED", version + 1);
    }

    /// Publishes it as it is; returns when Kafka has it.
    public KnownGroup publish() {
        KafkaProbe.running().publish(told());
        return this;
    }

    /// The event that tells of it.
    public TopicRecord told() {
        var type = version == 1 ? "founded" : "joined";
        return TopicRecord.event(TOPIC, "cardea.group." + type + ".v1", company, id, version, JOINED, body());
    }

    private KnownGroup with(Place place) {
        var more = new ArrayList<>(places);
        more.add(place);
        return new KnownGroup(id, company, holder, more, status, version + 1);
    }

    private String body() {
        return """
                {"change":{},"state":{"id":"%s","kind":"FAMILY","holder":"%s","members":[%s],"status":"%s"}}""".formatted(id, holder, listed(places.stream().map(Place::json)), status);
    }

    private static String listed(Stream<String> json) {
        return json.collect(Collectors.joining(","));
    }

    /// Somebody's place in a group.
    public record Place(UUID member, String role, List<UUID> guardians) {

        public Place {
            guardians = List.copyOf(guardians);
        }

        Place notGuardedBy(UUID guardian) {
            return new Place(
                    member,
                    role,
                    guardians.stream().filter(g -> !g.equals(guardian)).toList());
        }

        String json() {
            var named = guardians.stream().map("\"%s\""::formatted);
            return """
                    {"member":"%s","role":"%s","since":"%s","guardians":[%s]}""".formatted(member, role, JOINED, listed(named));
        }
    }
}
