package io.cardea.entitlement.pass;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cardea.access.Door;
import io.cardea.access.Gate;
import io.cardea.access.ZoneState;
import io.cardea.chassis.json.HouseStyle;
import io.cardea.entitlement.Facts;
import io.cardea.entitlement.Histories;
import io.cardea.entitlement.group.Participation;
import io.cardea.testing.cases.SeededCases;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class AgreeingWithTheGateTest {

    private static final ObjectMapper MAPPER = HouseStyle.mapper();
    private static final Gate GATE = new Gate(Facts.OSLO, Gate.Status.OPEN, Gate.Direction.IN);

    @BeforeAll
    static void the_table_is_written_anew_when_asked_to() {
        if (System.getProperty("contracts.write", "").equals("all")) {
            DecisionCases.table().write();
        }
    }

    @TestFactory
    Stream<DynamicTest> every_case_of_the_table_is_decided_as_it_says() {
        return DecisionTable.read().cases().stream()
                .map(given -> DynamicTest.dynamicTest(
                        given.name(), () -> assertThat(given.decided()).isEqualTo(given)));
    }

    @Test
    void the_table_is_made_of_passes_as_they_are_computed() {
        assertThat(DecisionTable.read()).isEqualTo(DecisionCases.table());
    }

    @Test
    void a_published_pass_decides_like_the_one_that_was_computed() {
        SeededCases.times(2_000).check(random -> {
            var histories = new Histories(random);
            var facts = histories.facts().told();
            var card = Facts.card(random.nextInt(5) == 0 ? "BLOCKED" : "ACTIVE");
            var pass = PassComputation.compute(card, facts, Participation.HOLDER, random.nextInt(3), histories.uses(4));
            Instant at = histories.instant();
            var zone = new ZoneState(random.nextInt(3));

            var read = Door.decide(published(pass).atTheDoor(1), GATE, zone, at);

            assertThat(read).isEqualTo(Door.decide(pass.atTheDoor(1), GATE, zone, at));
        });
    }

    private static IssuedPass published(IssuedPass pass) {
        try {
            return MAPPER.readValue(MAPPER.writeValueAsString(pass), IssuedPass.class);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
