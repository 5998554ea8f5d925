package io.cardea.gateway.copy;

import io.cardea.access.CredentialClass;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a decision needs of a company: its clock, how long each site trusts an old copy, and how it speaks.
///
/// @param language of BCP 47; null where the company did not say
public record HeldCompany(
        UUID id, Clock clock, List<Site> sites, @Nullable String language, long version) {

    /// A company that did not say which language it speaks.
    public HeldCompany(UUID id, Clock clock, List<Site> sites, long version) {
        this(id, clock, sites, null, version);
    }

    /// Where a company's business time comes from.
    public sealed interface Clock {

        /// It is the real time.
        record Real() implements Clock {}

        /// What it shows at this instant of the real time.
        default Instant at(Instant now) {
            return switch (this) {
                case Real() -> now;
                case Sandbox(Instant stands) -> stands;
            };
        }

        /// It stands still at this instant until somebody advances it.
        record Sandbox(Instant at) implements Clock {}
    }

    /// @param maxOffline the oldest copy that may still admit; null where the company did not say
    /// @param zones those of which it says something
    /// @param taken what may be shown at its gates, where they do not say it themselves; null: anything
    /// @param resets by member, the last one of an operator: what was decided before its id does not count for them
    public record Site(
            UUID id,
            @Nullable Duration maxOffline,
            List<HeldZone> zones,
            @Nullable Set<CredentialClass> taken,
            Map<UUID, UUID> resets) {

        /// One that says nothing of its zones, and takes whatever is shown.
        public Site(UUID id, @Nullable Duration maxOffline) {
            this(id, maxOffline, List.of(), null, Map.of());
        }

        public Site {
            zones = List.copyOf(zones);
            taken = taken == null ? null : Set.copyOf(taken);
            resets = Map.copyOf(resets);
        }
    }

    public HeldCompany {
        sites = List.copyOf(sites);
    }

    /// What it says of this site; null where nothing has arrived of it.
    public @Nullable Site site(UUID site) {
        for (Site candidate : sites) {
            if (candidate.id().equals(site)) {
                return candidate;
            }
        }
        return null;
    }

    /// What may be shown at this gate, as it says itself or else its site; null: anything.
    public static @Nullable Set<CredentialClass> taken(@Nullable HeldCompany company, HeldGate gate) {
        if (gate.device().taken() != null || company == null) {
            return gate.device().taken();
        }
        Site site = company.site(gate.site());
        return site == null ? null : site.taken();
    }

    /// Whether what is of this class may let anybody in at this gate.
    public static boolean takes(@Nullable HeldCompany company, HeldGate gate, CredentialClass shown) {
        Set<CredentialClass> taken = taken(company, gate);
        return (taken == null || taken.contains(shown))
                && (!gate.rules().rotatingOnly() || shown == CredentialClass.ROTATING);
    }

    /// The age up to which this site accepts the copy.
    public Duration maxOffline(UUID site, Duration otherwise) {
        Site said = site(site);
        return said == null || said.maxOffline() == null ? otherwise : said.maxOffline();
    }

    /// The same for a company that may not have arrived yet.
    public static Duration maxOffline(@Nullable HeldCompany company, UUID site, Duration otherwise) {
        return company == null ? otherwise : company.maxOffline(site, otherwise);
    }
}
