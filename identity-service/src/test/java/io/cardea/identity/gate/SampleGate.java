package io.cardea.identity.gate;

import io.cardea.access.CredentialClass;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Gates that tests begin with.
final class SampleGate {

    static final UUID ID = UUID.fromString("0199a1c0-0000-7000-8000-000000006a01");
    static final UUID SITE = UUID.fromString("0199a1c0-0000-7000-8000-000000000051");

    private SampleGate() {}

    static Gate open() {
        var setup = new Gate.Setup("Turnstile 1", Direction.BOTH, true, GateStatus.OPEN);
        return Gate.registered(ID, SITE, setup, new DeviceKey("a secret").hash());
    }

    static Gate closed() {
        var setup = new Gate.Setup("Turnstile 1", Direction.BOTH, true, GateStatus.CLOSED);
        return Gate.registered(ID, SITE, setup, new DeviceKey("a secret").hash());
    }

    static Gate ruled() {
        var opening = new GateRules.Opening(
                ZoneId.of("Europe/Oslo"),
                List.of(new GateRules.Hours(DayOfWeek.MONDAY, LocalTime.of(6, 0), LocalTime.of(23, 30))),
                List.of(LocalDate.of(2026, 12, 25)));
        var passback = new GateRules.Passback(GateRules.PassbackKind.IN_OUT, Duration.ofHours(4), true);
        return new Gate(
                ID,
                SITE,
                "Turnstile 1",
                Direction.BOTH,
                true,
                open().keyHash(),
                GateStatus.OPEN,
                "pool",
                new GateRules(opening, passback, 120, true, List.of(CredentialClass.RFID, CredentialClass.ROTATING)),
                "lobby",
                null,
                null);
    }

    /// One whose old key still opens for a while, with a certificate.
    static Gate proven() {
        return with(
                new Device(new Device.OldKey("00ff", Instant.parse("2026-12-01T00:00:00Z")), List.of("c0ffee"), null),
                null);
    }

    static Gate disabled() {
        return with(new Device(null, List.of(), Instant.parse("2026-11-20T10:15:30Z")), null);
    }

    /// One that was told to open, at an instant.
    static Gate opened(UUID command, Instant at) {
        var told = new GateControl.Command(command, GateControl.Kind.OPEN, at, at.plusSeconds(10), "a delivery");
        return with(null, new GateControl(GateControl.Mode.NORMAL, told));
    }

    private static Gate with(@Nullable Device device, @Nullable GateControl control) {
        Gate open = open();
        return new Gate(
                open.id(),
                open.site(),
                open.name(),
                open.direction(),
                open.sensor(),
                open.keyHash(),
                open.status(),
                null,
                null,
                null,
                device,
                control);
    }
}
