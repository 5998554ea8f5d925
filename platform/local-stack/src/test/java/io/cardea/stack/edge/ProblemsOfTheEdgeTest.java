package io.cardea.stack.edge;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProblemsOfTheEdgeTest {

    @ParameterizedTest
    @EnumSource(EdgeProblem.class)
    void a_problem_says_what_the_contract_says(EdgeProblem problem) throws Exception {
        var contract = contract("chassis").mergeIn(contract("edge")).getJsonObject(problem.code());

        JsonObject body = problem.body("detail");

        assertThat(contract).isNotNull();
        assertThat(body.getMap()).containsAllEntriesOf(contract.getMap());
    }

    private static JsonObject contract(String name) throws Exception {
        Path file = Path.of("../../contracts/problems").resolve(name + ".json");
        return new JsonObject(Files.readString(file));
    }
}
