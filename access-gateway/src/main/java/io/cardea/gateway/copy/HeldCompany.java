package io.cardea.gateway.copy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
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
    public record Site(UUID id, @Nullable Duration maxOffline, List<HeldZone> zones) {

        /// One that says nothing of its zones.
        public Site(UUID id, @Nullable Duration maxOffline) {
            this(id, maxOffline, List.of());
        }

        public Site {
            zones = List.copyOf(zones);
        }
    }

    public HeldCompany {
        sites = List.copyOf(sites);
    }

    /// What this site says of its zones.
    public List<HeldZone> zones(UUID site) {
        for (Site candidate : sites) {
            if (candidate.id().equals(site)) {
                return candidate.zones();
            }
        }
        return List.of();
    }

    /// The age up to which this site accepts the copy.
    public Duration maxOffline(UUID site, Duration otherwise) {
        for (Site candidate : sites) {
            if (candidate.id().equals(site)) {
                return candidate.maxOffline() == null ? otherwise : candidate.maxOffline();
            }
        }
        return otherwise;
    }

    /// The same for a company that may not have arrived yet.
    public static Duration maxOffline(@Nullable HeldCompany company, UUID site, Duration otherwise) {
        return company == null ? otherwise : company.maxOffline(site, otherwise);
    }
}
