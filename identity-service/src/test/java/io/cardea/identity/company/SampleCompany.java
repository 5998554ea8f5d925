package io.cardea.identity.company;

import io.cardea.access.CredentialClass;
import io.cardea.chassis.journal.Decision;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

/// Companies that tests begin with.
public final class SampleCompany {

    public static final UUID ID = UUID.fromString("0199a1c0-0000-7000-8000-00000000c0de");
    public static final UUID OSLO = UUID.fromString("0199a1c0-0000-7000-8000-000000000051");
    public static final UUID LOGIN = UUID.fromString("0199a1c0-0000-7000-8000-000000000a01");

    public static final UUID MEMBER = UUID.fromString("0199a1c0-0000-7000-8000-0000000000ee");
    public static final UUID RESET = UUID.fromString("0199a1c0-0000-7000-8000-000000004e5e");

    private SampleCompany() {}

    public static Company real() {
        return with(new ClockSetting.Real());
    }

    public static Company sandboxAt(Instant at) {
        return with(new ClockSetting.Sandbox(at));
    }

    /// One whose owner has said what its invoices say of it.
    public static Company presented() {
        var founded = real();
        return new Company(
                founded.id(),
                founded.key(),
                founded.name(),
                founded.zone(),
                founded.status(),
                founded.clock(),
                founded.sites(),
                founded.partners(),
                founded.partnerPersonalData(),
                SampleParticulars.kept());
    }

    /// One whose site says something of a zone.
    public static Company zoned() {
        var pool = new AccessZone("pool", 120, Duration.ofHours(4), LocalTime.of(4, 0), null);
        return changed(real().setUpZone(OSLO, pool));
    }

    /// The same after an evacuation.
    public static Company evacuated() {
        return changed(zoned().resetZone(OSLO, "pool", RESET));
    }

    /// One whose site takes no pictures that stay as they are.
    public static Company choosy() {
        Site oslo = real().sites().getFirst();
        return changed(real().changeSite(oslo.taking(List.of(CredentialClass.RFID, CredentialClass.ROTATING))));
    }

    /// One where a member was let off.
    public static Company lenient() {
        return changed(real().resetPresence(OSLO, new PresenceReset(MEMBER, RESET)));
    }

    private static Company changed(Decision<Company, CompanyChange> decision) {
        return ((Decision.Changed<Company, CompanyChange>) decision).state();
    }

    private static Company with(ClockSetting clock) {
        var oslo = new Site(OSLO, "oslo", "Oslo", ZoneId.of("Europe/Oslo"), Site.USUAL_MAX_OFFLINE);
        return Company.founded(ID, "fjord-gym", "Fjord Gym", ZoneId.of("Europe/Oslo"), clock, List.of(oslo));
    }
}
