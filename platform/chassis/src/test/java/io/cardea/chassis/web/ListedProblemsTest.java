package io.cardea.chassis.web;

import io.cardea.testing.contract.ProblemContract;
import org.junit.jupiter.api.Test;

class ListedProblemsTest {

    @Test
    void every_general_problem_is_listed_and_every_listed_one_is_used() {
        ProblemContract.of("chassis", "io.cardea.chassis")
                .and(
                        "request.malformed",
                        "request.card-number",
                        "request.unknown-field",
                        "request.too-large",
                        "request.media-type",
                        "request.not-found",
                        "request.method",
                        "auth.missing",
                        "auth.invalid",
                        "auth.forbidden",
                        "database.unavailable",
                        "internal")
                .verify();
    }
}
