package io.cardea.identity.company;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

/// Companies that tests begin with.
public final class SampleCompany {

    public static final UUID ID = UUID.fromString("0199a1c0-0000-7000-8000-00000000c0de");
    public static final UUID OSLO = UUID.fromString("0199a1c0-0000-7000-8000-000000000051");
    public static final UUID LOGIN = UUID.fromString("0199a1c0-0000-7000-8000-000000000a01");

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

    private static Company with(ClockSetting clock) {
        var oslo = new Site(OSLO, "oslo", "Oslo", ZoneId.of("Europe/Oslo"), Site.USUAL_MAX_OFFLINE);
        return Company.founded(ID, "fjord-gym", "Fjord Gym", ZoneId.of("Europe/Oslo"), clock, List.of(oslo));
    }
}
