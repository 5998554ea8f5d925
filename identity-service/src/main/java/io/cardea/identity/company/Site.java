package io.cardea.identity.company;

import io.cardea.access.CredentialClass;
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
/// @param credentialClasses what may be shown at its gates, where they do not say it themselves; null: anything
/// @param presenceResets the last one of each member, as long as it matters; null for none
public record Site(
        UUID id,
        String key,
        String name,
        ZoneId zone,
        Duration maxOffline,
        @Nullable List<AccessZone> accessZones,
        @Nullable List<CredentialClass> credentialClasses,
        @Nullable List<PresenceReset> presenceResets) {

    public Site {
        accessZones = orNull(accessZones);
        credentialClasses = orNull(credentialClasses);
        presenceResets = orNull(presenceResets);
    }

    private static <T> @Nullable List<T> orNull(@Nullable List<T> said) {
        return said == null || said.isEmpty() ? null : List.copyOf(said);
    }

    /// A site that says nothing of its zones, and takes whatever is shown.
    public Site(UUID id, String key, String name, ZoneId zone, Duration maxOffline) {
        this(id, key, name, zone, maxOffline, null, null, null);
    }

    /// The same, where only this may be shown; null for anything.
    public Site taking(@Nullable List<CredentialClass> classes) {
        return new Site(id, key, name, zone, maxOffline, accessZones, classes, presenceResets);
    }

    /// The members who were let off at this site.
    public List<PresenceReset> saidOfPresences() {
        return presenceResets == null ? List.of() : presenceResets;
    }

    /// The same, once another member is let off; what no longer matters is left out.
    Site with(PresenceReset reset) {
        List<PresenceReset> all = Stream.concat(
                        saidOfPresences().stream().filter(earlier -> earlier.mattersBeside(reset)), Stream.of(reset))
                .toList();
        List<PresenceReset> newest = all.subList(Math.max(0, all.size() - PresenceReset.MOST), all.size());
        return new Site(id, key, name, zone, maxOffline, accessZones, credentialClasses, newest);
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
        return new Site(id, key, name, zone, maxOffline, all, credentialClasses, presenceResets);
    }

    /// The same with what another one says of its zones, and of who is in them.
    Site withZonesOf(Site other) {
        return new Site(id, key, name, zone, maxOffline, other.accessZones, credentialClasses, other.presenceResets);
    }

    /// Unless somebody says otherwise, a gate trusts its copy for a day.
    public static final Duration USUAL_MAX_OFFLINE = Duration.ofHours(24);
}
