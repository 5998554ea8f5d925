package io.cardea.identity.company;

import io.cardea.chassis.journal.Decision;
import io.cardea.chassis.refusal.NotFound;
import io.cardea.identity.company.CompanyChange.ClockAdvanced;
import io.cardea.identity.company.CompanyChange.ParticularsChanged;
import io.cardea.identity.company.CompanyChange.PartnerAdded;
import io.cardea.identity.company.CompanyChange.SiteAdded;
import io.cardea.identity.company.CompanyChange.SiteChanged;
import io.cardea.identity.company.CompanyChange.StaffAdded;
import io.cardea.identity.company.CompanyChange.ZoneReset;
import io.cardea.identity.company.CompanyChange.ZoneSetUp;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A tenant with its sites and its clock (B10-B13).
///
/// @param id also the name of its realm
/// @param key names it for people; unique on the platform
/// @param zone for dates that belong to no site
/// @param partners names that were given to partners; never told
/// @param partnerPersonalData may its partners' feed carry personal data?
/// @param particulars absent until its owner has said them
public record Company(
        UUID id,
        String key,
        String name,
        ZoneId zone,
        CompanyStatus status,
        ClockSetting clock,
        List<Site> sites,
        List<String> partners,
        boolean partnerPersonalData,
        @Nullable Particulars particulars) {

    public Company {
        sites = List.copyOf(sites);
        partners = List.copyOf(partners);
    }

    /// A company as it begins.
    public static Company founded(UUID id, String key, String name, ZoneId zone, ClockSetting clock, List<Site> sites) {
        return new Company(id, key, name, zone, CompanyStatus.ACTIVE, clock, sites, List.of(), false, null);
    }

    public Optional<Site> site(UUID site) {
        return sites.stream().filter(s -> s.id().equals(site)).findFirst();
    }

    /// Refuses a second site of the same key.
    public Decision<Company, CompanyChange> addSite(Site site) {
        if (sites.stream().anyMatch(s -> s.key().equals(site.key()))) {
            return Decision.refused(new CompanyRefusal.SiteKeyTaken(site.key()));
        }
        List<Site> more = Stream.concat(sites.stream(), Stream.of(site)).toList();
        return Decision.changed(with(clock, more, partners), new SiteAdded(site.id()));
    }

    /// Another key, name, zone or offline time of a site, or other classes of credentials; what hangs on the site keeps
    /// its id.
    public Decision<Company, CompanyChange> changeSite(Site wish) {
        Optional<Site> before = site(wish.id());
        if (before.isEmpty()) {
            return Decision.refused(new NotFound("site", wish.id().toString()));
        }
        Site changed = wish.withZonesOf(before.get());
        if (sites.contains(changed)) {
            return Decision.unchanged();
        }
        if (sites.stream().anyMatch(s -> s.key().equals(changed.key()) && !s.id().equals(changed.id()))) {
            return Decision.refused(new CompanyRefusal.SiteKeyTaken(changed.key()));
        }
        return Decision.changed(with(changed), new SiteChanged(changed.id()));
    }

    /// Says of a site's zone what it takes, and when nobody is in it.
    public Decision<Company, CompanyChange> setUpZone(UUID site, AccessZone wish) {
        return changeZone(site, wish.name(), before -> before.setUp(wish), new ZoneSetUp(site, wish.name()));
    }

    /// From now on nobody counts who came into this zone before.
    ///
    /// @param reset its id
    public Decision<Company, CompanyChange> resetZone(UUID site, String zone, UUID reset) {
        return changeZone(site, zone, before -> before.reset(reset), new ZoneReset(site, zone, reset));
    }

    /// From now on a member does not count as being inside who came in at this site before.
    public Decision<Company, CompanyChange> resetPresence(UUID site, PresenceReset reset) {
        return changeAt(
                site,
                before -> before.with(reset),
                new CompanyChange.PresenceReset(site, reset.member(), reset.reset()));
    }

    private Decision<Company, CompanyChange> changeZone(
            UUID site, String zone, UnaryOperator<AccessZone> change, CompanyChange told) {
        return changeAt(site, before -> before.with(change.apply(before.accessZone(zone))), told);
    }

    private Decision<Company, CompanyChange> changeAt(UUID site, UnaryOperator<Site> change, CompanyChange told) {
        Optional<Site> found = site(site);
        if (found.isEmpty()) {
            return Decision.refused(new NotFound("site", site.toString()));
        }
        Site changed = change.apply(found.get());
        return sites.contains(changed) ? Decision.unchanged() : Decision.changed(with(changed), told);
    }

    /// Moves a sandbox's clock, forward only.
    public Decision<Company, CompanyChange> advanceClock(Instant to) {
        return switch (clock) {
            case ClockSetting.Real() -> Decision.refused(new CompanyRefusal.ClockIsReal());
            case ClockSetting.Sandbox(Instant at)
            when to.isBefore(at) -> Decision.refused(new CompanyRefusal.ClockOnlyForward(at, to));
            case ClockSetting.Sandbox(Instant at) when to.equals(at) -> Decision.unchanged();
            case ClockSetting.Sandbox(Instant at) ->
                Decision.changed(with(new ClockSetting.Sandbox(to), sites, partners), new ClockAdvanced(at, to));
        };
    }

    /// Notes that somebody may log in for work; who, is known to the realm only.
    public Decision<Company, CompanyChange> addStaff(UUID login, StaffRole role) {
        return Decision.changed(this, new StaffAdded(login, role.roleName()));
    }

    /// Refuses a second partner of the same name.
    public Decision<Company, CompanyChange> addPartner(String partner) {
        if (partners.contains(partner)) {
            return Decision.refused(new CompanyRefusal.PartnerNameTaken(partner));
        }
        var more = new TreeSet<>(partners);
        more.add(partner);
        return Decision.changed(with(clock, sites, List.copyOf(more)), new PartnerAdded(partner));
    }

    /// Says anew what its invoices say of it.
    public Decision<Company, CompanyChange> present(Particulars said) {
        if (said.equals(particulars)) {
            return Decision.unchanged();
        }
        return Decision.changed(
                new Company(id, key, name, zone, status, clock, sites, partners, partnerPersonalData, said),
                new ParticularsChanged());
    }

    private Company with(Site changed) {
        List<Site> all = sites.stream()
                .map(site -> site.id().equals(changed.id()) ? changed : site)
                .toList();
        return with(clock, all, partners);
    }

    private Company with(ClockSetting newClock, List<Site> newSites, List<String> newPartners) {
        return new Company(
                id, key, name, zone, status, newClock, newSites, newPartners, partnerPersonalData, particulars);
    }
}
