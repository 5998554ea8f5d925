package io.cardea.subscription;

import io.cardea.testing.contract.ProblemContract;
import org.junit.jupiter.api.Test;

class ContractTest {

    @Test
    void every_refusal_has_its_problem_and_every_problem_its_refusal() {
        ProblemContract.of("subscription", "io.cardea.subscription").verify();
    }
}
