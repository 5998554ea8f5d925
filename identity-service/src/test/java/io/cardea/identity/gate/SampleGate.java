package io.cardea.identity.gate;

import java.util.UUID;

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
}
