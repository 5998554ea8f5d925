package io.cardea.identity.gate;

import io.cardea.chassis.json.HouseStyle;
import io.cardea.testing.contract.ConsumerContract;
import io.cardea.testing.contract.EventContract;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class GateContractTest {

    private static final UUID COMMAND = UUID.fromString("0199a1c0-0000-7000-8000-000000006a77");
    private static final Instant AT = Instant.parse("2026-11-27T18:00:00Z");

    @Test
    void gates_are_published_as_the_contract_says() {
        EventContract.<Gate, GateChange>of(HouseStyle.mapper(), "identity.gates", "gate", GateChange.class)
                .mapping(Gate::told, change -> change)
                .sample(SampleGate.open(), new GateChange.Registered())
                .sample(SampleGate.closed(), new GateChange.Changed())
                .sample(SampleGate.ruled(), new GateChange.Changed())
                .sample(SampleGate.open(), new GateChange.KeyRotated())
                .sample(SampleGate.proven(), new GateChange.NextKeyIssued())
                .sample(SampleGate.open(), new GateChange.OldKeyRetired())
                .sample(SampleGate.proven(), new GateChange.CertificateTrusted())
                .sample(SampleGate.open(), new GateChange.CertificateDistrusted())
                .sample(SampleGate.disabled(), new GateChange.Disabled("stolen"))
                .sample(SampleGate.open(), new GateChange.Enabled())
                .sample(
                        SampleGate.opened(COMMAND, AT),
                        new GateChange.Commanded(COMMAND, GateControl.Kind.OPEN, "a delivery"))
                .verify();
    }

    @Test
    void every_example_of_a_gates_health_can_be_read() {
        ConsumerContract.of(HouseStyle.mapper(), "access.gate-health", GateHealthSubscriber.GateHealthEvent.class)
                .verify();
    }
}
