package io.cardea.entitlement;

import io.cardea.testing.contract.ProblemContract;
import org.junit.jupiter.api.Test;

class ProblemContractTest {

    @Test
    void the_code_and_the_contract_of_problems_agree() {
        ProblemContract.of("entitlement", "io.cardea.entitlement").verify();
    }
}
