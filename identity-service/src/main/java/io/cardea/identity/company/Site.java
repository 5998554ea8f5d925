package io.cardea.identity.company;

import java.time.Duration;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A place of a company (B13).
///
/// @param key names it in configuration and files; unique in the company
/// @param zone its local dates
/// @param maxOffline for how long its gates may decide without news
/// @param accessZones those of its zones of which it says something; null for none
public record Site(
        UUID id,
        String key,
        String name,
        ZoneId zone,
        Duration maxOffline,
        @Nullable List<AccessZone> accessZones) {

    public Site {
        accessZones = accessZones == null || accessZones.isEmpty() ? null : List.copyOf(accessZones);
    }

    /// A site that says nothing of its zones.
    public Site(UUID id, String key, String name, ZoneId zone, Duration maxOffline) {
        this(id, key, name, zone, maxOffline, null);
    }

    /// What it says of its zones.
    public List<AccessZone> saidOfZones() {
        return accessZones == null ? List.of() : accessZones;
    }

    /// What it says of one of them.
    public AccessZone accessZone(String name) {
        return saidOfZones().stream()
                .filter(zone -> zone.name().equals(name))
                .findFirst()
                .orElseGet(() -> AccessZone.named(name));
    }

    /// The same, saying this of a zone.
    Site with(AccessZone said) {
        Stream<AccessZone> others =
                saidOfZones().stream().filter(zone -> !zone.name().equals(said.name()));
        List<AccessZone> all = Stream.concat(others, Stream.of(said))
                .sorted(Comparator.comparing(AccessZone::name))
                .toList();
        return new Site(id, key, name, zone, maxOffline, all);
    }

    /// The same with what another one says of its zones.
    Site withZonesOf(Site other) {
        return new Site(id, key, name, zone, maxOffline, other.accessZones);
    }

    /// Unless somebody says otherwise, a gate trusts its copy for a day.
    public static final Duration USUAL_MAX_OFFLINE = Duration.ofHours(24);
}
