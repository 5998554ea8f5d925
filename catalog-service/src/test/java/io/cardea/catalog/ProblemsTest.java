package io.cardea.catalog;

import io.cardea.testing.contract.ProblemContract;
import org.junit.jupiter.api.Test;

class ProblemsTest {

    @Test
    void every_refusal_is_in_the_contract() {
        ProblemContract.of("catalog", "io.cardea.catalog").verify();
    }
}
