package io.cardea.identity.company;

import java.time.Instant;
import java.util.UUID;

/// What can happen to a company.
public sealed interface CompanyChange {

    record Founded() implements CompanyChange {}

    record SiteAdded(UUID site) implements CompanyChange {}

    /// A site has another key, name, zone, offline time or classes of credentials.
    record SiteChanged(UUID site) implements CompanyChange {}

    /// A site says something else of a zone behind its gates.
    record ZoneSetUp(UUID site, String zone) implements CompanyChange {}

    /// An operator said that nobody is in a zone.
    ///
    /// @param reset its id, as decisions have theirs
    record ZoneReset(UUID site, String zone, UUID reset) implements CompanyChange {}

    /// An operator let a member off who was not seen leaving.
    ///
    /// @param reset its id, as decisions have theirs
    record PresenceReset(UUID site, UUID member, UUID reset) implements CompanyChange {}

    /// What its invoices say of it, or how they look, is another.
    record ParticularsChanged() implements CompanyChange {}

    /// The sandbox's clock went forward.
    record ClockAdvanced(Instant from, Instant to) implements CompanyChange {}

    /// @param login the id of the login in the company's realm
    /// @param role the realm role it was given
    record StaffAdded(UUID login, String role) implements CompanyChange {}

    /// @param partner the name it was given
    record PartnerAdded(String partner) implements CompanyChange {}
}
