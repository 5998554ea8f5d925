package io.cardea.chassis.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import org.junit.jupiter.api.Test;

class WantedFormTest {

    private enum Direction {
        IN,
        OUT
    }

    @Test
    void it_says_the_rule_and_the_value() {
        assertThat(WantedForm.sentence("zone", ZoneId.class, "Mars/Phobos"))
                .isEqualTo("zone must be an IANA zone such as Europe/Oslo, and not \"Mars/Phobos\".");
        assertThat(WantedForm.sentence("until", LocalDate.class, "2027-02-30"))
                .isEqualTo("until must be a date such as 2027-01-31, and not \"2027-02-30\".");
    }

    @Test
    void a_word_of_a_list_is_told_with_the_list() {
        assertThat(WantedForm.sentence("direction", Direction.class, "UP"))
                .isEqualTo("direction must be one of IN, OUT, and not \"UP\".");
    }

    @Test
    void what_has_no_form_of_its_own_is_named_without_its_class() {
        assertThat(WantedForm.sentence("currency", Currency.class, "kroner"))
                .isEqualTo("currency has not the right form.");
    }

    @Test
    void a_long_value_is_shortened() {
        assertThat(WantedForm.sentence("on", LocalDate.class, "9".repeat(1_000)))
                .hasSizeLessThan(120);
    }
}
