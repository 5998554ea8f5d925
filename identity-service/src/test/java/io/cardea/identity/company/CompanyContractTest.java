package io.cardea.identity.company;

import io.cardea.chassis.json.HouseStyle;
import io.cardea.testing.contract.EventContract;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class CompanyContractTest {

    @Test
    void companies_are_published_as_the_contract_says() {
        var real = SampleCompany.real();
        var sandbox = SampleCompany.sandboxAt(Instant.parse("2026-01-01T00:00:00Z"));
        EventContract.<Company, CompanyChange>of(
                        HouseStyle.mapper(), "identity.companies", "company", CompanyChange.class)
                .mapping(CompanyMessage::of, change -> change)
                .sample(sandbox, new CompanyChange.Founded())
                .sample(real, new CompanyChange.Founded())
                .sample(real, new CompanyChange.SiteAdded(SampleCompany.OSLO))
                .sample(
                        SampleCompany.sandboxAt(Instant.parse("2026-02-01T00:00:00Z")),
                        new CompanyChange.ClockAdvanced(
                                Instant.parse("2026-01-01T00:00:00Z"), Instant.parse("2026-02-01T00:00:00Z")))
                .sample(real, new CompanyChange.StaffAdded(SampleCompany.LOGIN, "front-desk"))
                .sample(real, new CompanyChange.PartnerAdded("newsletter"))
                .sample(real, new CompanyChange.SiteChanged(SampleCompany.OSLO))
                .sample(SampleCompany.presented(), new CompanyChange.ParticularsChanged())
                .sample(SampleCompany.zoned(), new CompanyChange.ZoneSetUp(SampleCompany.OSLO, "pool"))
                .sample(
                        SampleCompany.evacuated(),
                        new CompanyChange.ZoneReset(SampleCompany.OSLO, "pool", SampleCompany.RESET))
                .sample(SampleCompany.choosy(), new CompanyChange.SiteChanged(SampleCompany.OSLO))
                .sample(
                        SampleCompany.lenient(),
                        new CompanyChange.PresenceReset(SampleCompany.OSLO, SampleCompany.MEMBER, SampleCompany.RESET))
                .verify();
    }
}
