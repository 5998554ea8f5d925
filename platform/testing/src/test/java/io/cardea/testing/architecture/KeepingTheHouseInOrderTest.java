package io.cardea.testing.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeepingTheHouseInOrderTest {

    private static final String SAMPLE = "io.cardea.testing.architecture.sample";
    private static final String GOOD = SAMPLE + ".good";
    private static final String BAD = SAMPLE + ".bad";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            records, enums and sealed types are pure | Wired
            what is neither bean nor adapter is pure | LampHelper
            time and chance come in as parameters    | Instant.now()
            time and chance come in as parameters    | UUID.randomUUID()
            no service knows another                 | io.cardea.stack.place.Checkout
            slices are free of cycles                | Slice one
            most types are package-private           | 3 of 3 top-level types are public
            every package is null-marked             | bad.unmarked is not @NullMarked
            no name says nothing                     | LampHelper
            """)
    void what_breaks_a_rule_is_found(String rule, String finding) {
        assertThat(violations(BAD, rule))
                .anySatisfy(violation -> assertThat(violation).contains(finding));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "records, enums and sealed types are pure",
                "what is neither bean nor adapter is pure",
                "time and chance come in as parameters",
                "no service knows another",
                "slices are free of cycles",
                "most types are package-private",
                "every package is null-marked",
                "no name says nothing",
                "HTTP methods are public",
                "HTTP methods say who may call them"
            })
    void what_breaks_no_rule_is_left_alone(String rule) {
        assertThat(violations(GOOD, rule)).isEmpty();
    }

    @Test
    void a_class_that_is_there_to_read_the_clock_may_read_it() {
        var rules = ArchitectureRules.of(BAD).sourcesOfTimeAndChance("LampHelper");
        assertThat(violations(rules, BAD, "time and chance come in as parameters"))
                .isEmpty();
    }

    @Test
    void a_class_that_is_named_as_an_adapter_may_know_machinery() {
        var rules = ArchitectureRules.of(BAD).atTheEdge("LampHelper");
        assertThat(violations(rules, BAD, "what is neither bean nor adapter is pure"))
                .isEmpty();
    }

    @Test
    void a_rule_that_does_not_exist_cannot_be_left_out() {
        assertThatThrownBy(() -> ArchitectureRules.of(BAD).except("no cycling"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no cycling");
    }

    private static List<String> violations(String base, String rule) {
        return violations(ArchitectureRules.of(base), base, rule);
    }

    private static List<String> violations(ArchitectureRules rules, String base, String rule) {
        var classes = new ClassFileImporter().importPackages(base);
        return Objects.requireNonNull(rules.rules().get(rule), rule).violations(classes);
    }
}
