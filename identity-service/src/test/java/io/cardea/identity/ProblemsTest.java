package io.cardea.identity;

import io.cardea.testing.contract.ProblemContract;
import org.junit.jupiter.api.Test;

class ProblemsTest {

    @Test
    void every_refusal_is_in_the_contract() {
        ProblemContract.of("identity", "io.cardea.identity").verify();
    }
}
