package io.cardea.identity.gate;

import io.cardea.chassis.json.HouseStyle;
import io.cardea.testing.contract.EventContract;
import org.junit.jupiter.api.Test;

class GateContractTest {

    @Test
    void gates_are_published_as_the_contract_says() {
        EventContract.<Gate, GateChange>of(HouseStyle.mapper(), "identity.gates", "gate", GateChange.class)
                .sample(SampleGate.open(), new GateChange.Registered())
                .sample(SampleGate.closed(), new GateChange.Changed())
                .sample(SampleGate.ruled(), new GateChange.Changed())
                .sample(SampleGate.open(), new GateChange.KeyRotated())
                .verify();
    }
}
