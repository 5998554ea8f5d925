package io.cardea.identity.company;

import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What everybody may know of a company: the state in `identity.companies` and in the API.
///
/// @param particulars absent until its owner has said them
public record CompanyMessage(
        UUID id,
        String key,
        String name,
        ZoneId zone,
        CompanyStatus status,
        ClockSetting clock,
        List<Site> sites,
        boolean partnerPersonalData,
        @Nullable Particulars particulars) {

    /// The one place where a company becomes a message.
    public static CompanyMessage of(Company company) {
        return new CompanyMessage(
                company.id(),
                company.key(),
                company.name(),
                company.zone(),
                company.status(),
                company.clock(),
                company.sites(),
                company.partnerPersonalData(),
                company.particulars());
    }
}
