package io.cardea.identity.gate;

import io.cardea.chassis.json.HouseStyle;
import io.cardea.testing.contract.ConsumerContract;
import io.cardea.testing.contract.EventContract;
import org.junit.jupiter.api.Test;

class GateContractTest {

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
                .verify();
    }

    @Test
    void every_example_of_a_gates_health_can_be_read() {
        ConsumerContract.of(HouseStyle.mapper(), "access.gate-health", GateHealthSubscriber.GateHealthEvent.class)
                .verify();
    }
}
