package io.cardea.billing;

import io.cardea.testing.contract.ProblemContract;
import org.junit.jupiter.api.Test;

class ProblemsTest {

    @Test
    void every_refusal_has_its_code_in_the_contract() {
        ProblemContract.of("billing", "io.cardea.billing").verify();
    }
}
