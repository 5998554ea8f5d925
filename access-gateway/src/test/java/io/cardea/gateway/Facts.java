package io.cardea.gateway;

import io.cardea.access.Credits;
import io.cardea.access.Freeze;
import io.cardea.access.Gate;
import io.cardea.access.OpeningHours;
import io.cardea.access.Pass;
import io.cardea.access.Right;
import io.cardea.access.Span;
import io.cardea.access.Validity;
import io.cardea.gateway.copy.CredentialKey;
import io.cardea.gateway.copy.HeldCompany;
import io.cardea.gateway.copy.HeldGate;
import io.cardea.gateway.copy.HeldPass;
import io.cardea.gateway.ledger.Passage;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One company with a site, a gate and a member, as the tests speak of them.
public final class Facts {

    public static final UUID COMPANY = UUID.fromString("00000000-0000-7000-8000-00000000000c");
    public static final UUID SITE = UUID.fromString("00000000-0000-7000-8000-000000000051");
    public static final UUID GATE = UUID.fromString("00000000-0000-7000-8000-00000000009a");
    public static final UUID CARD = UUID.fromString("00000000-0000-7000-8000-0000000000ca");
    public static final UUID MEMBER = UUID.fromString("00000000-0000-7000-8000-0000000000ee");
    public static final UUID SUBSCRIPTION = UUID.fromString("00000000-0000-7000-8000-00000000005b");
    public static final String CREDENTIAL = "04A1B2C3";
    public static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    public static final Instant END = Instant.parse("2027-01-01T00:00:00Z");
    public static final Instant NOW = Instant.parse("2026-06-01T12:00:00Z");

    private Facts() {}

    public static HeldCompany company() {
        return company(new HeldCompany.Clock.Real());
    }

    public static HeldCompany company(HeldCompany.Clock clock) {
        return new HeldCompany(COMPANY, clock, List.of(new HeldCompany.Site(SITE, Duration.ofHours(24))), 1);
    }

    public static HeldGate gate() {
        return gate(GATE, false);
    }

    public static HeldGate gate(UUID id, boolean sensor) {
        return new HeldGate(id, COMPANY, SITE, HeldGate.Direction.BOTH, sensor, "00", Gate.Status.OPEN, 1);
    }

    public static Passage.Scan scan(Gate.Direction way, Instant at) {
        return new Passage.Scan(COMPANY, GATE, SITE, way, at);
    }

    public static HeldPass pass() {
        return pass(CARD, CREDENTIAL, Pass.Status.ACTIVE, null, 1);
    }

    public static HeldPass counted(int remaining, UUID... counted) {
        return pass(CARD, CREDENTIAL, Pass.Status.ACTIVE, new Credits(remaining, List.of(counted)), 1);
    }

    public static HeldPass pass(
            UUID card, String credential, Pass.Status status, @Nullable Credits credits, long version) {
        return new HeldPass(
                card,
                COMPANY,
                MEMBER,
                SUBSCRIPTION,
                key(credential),
                new Pass(
                        status,
                        Set.of(SITE),
                        new Validity(
                                List.of(new Span(START, END)),
                                List.of(),
                                List.of(new Freeze(START, START.plusSeconds(1))),
                                END,
                                Pass.Afterwards.EXPIRED),
                        credits,
                        version));
    }

    /// The same card with this pass.
    public static HeldPass with(HeldPass held, Pass pass) {
        return new HeldPass(held.card(), held.company(), held.member(), held.subscription(), held.credential(), pass);
    }

    /// One that lets in for nothing on weekdays from six to four in Oslo, and at any hour for a use.
    public static HeldPass limited(int remaining, long version) {
        List<OpeningHours.Hours> weekly = Stream.of(DayOfWeek.values())
                .limit(5)
                .map(day -> new OpeningHours.Hours(day, LocalTime.of(6, 0), LocalTime.of(16, 0)))
                .toList();
        OpeningHours offPeak = new OpeningHours(ZoneId.of("Europe/Oslo"), weekly, Set.of(LocalDate.of(2026, 5, 1)));
        Pass whole = counted(remaining).pass();
        return new HeldPass(
                CARD,
                COMPANY,
                MEMBER,
                SUBSCRIPTION,
                key(CREDENTIAL),
                new Pass(Pass.Status.ACTIVE, Set.of(), whole.validity(), whole.credits(), version)
                        .by(List.of(
                                new Right(new UUID(1, 1), Set.of(SITE), null, true),
                                new Right(new UUID(1, 2), Set.of(), offPeak, false))));
    }

    public static CredentialKey key(String credential) {
        return CredentialKey.of(COMPANY, credential);
    }
}
