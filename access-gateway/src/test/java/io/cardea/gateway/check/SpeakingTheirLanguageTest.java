package io.cardea.gateway.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.cardea.access.Gate;
import io.cardea.access.Reason;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpeakingTheirLanguageTest {

    /// Two lines of twenty characters, give or take one word.
    private static final int FITS = 42;

    private static List<String> texts(Display display) {
        return Stream.concat(
                        Arrays.stream(Gate.Direction.values()).map(way -> display.text(way, null)),
                        Arrays.stream(Reason.values()).map(reason -> display.text(Gate.Direction.IN, reason)))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "en, Membership is frozen",
        "de, Mitgliedschaft ruht",
        "de-AT, Mitgliedschaft ruht",
        "nb-NO, Medlemskapet er fryst",
        "no, Medlemskapet er fryst",
        "nn-NO, Medlemskapet er fryst",
        "sv-SE, Medlemskapet är fryst",
        "SV, Medlemskapet är fryst"
    })
    void a_company_that_speaks_a_language_is_spoken_to_in_it(String tag, String text) {
        assertThat(Display.in(tag).text(Gate.Direction.IN, Reason.FROZEN)).isEqualTo(text);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "fi", "dede", "x-nb", "d"})
    void where_there_is_no_such_language_it_is_english(String tag) {
        assertThat(Display.in(tag)).isEqualTo(Display.EN);
    }

    @ParameterizedTest
    @EnumSource
    void every_text_fits_the_display_and_needs_no_escape(Display display) {
        assertThat(texts(display))
                .allSatisfy(text -> assertThat(text)
                        .isNotBlank()
                        .hasSizeLessThanOrEqualTo(FITS)
                        .doesNotContain("\"", "\\"));
    }

    @ParameterizedTest
    @EnumSource
    void every_outcome_has_a_text_of_its_own(Display display) {
        assertThat(texts(display)).doesNotHaveDuplicates();
    }

    @Test
    void somebody_who_leaves_is_not_welcomed() {
        assertThat(Display.NB.text(Gate.Direction.OUT, null)).isEqualTo("Ha det");
    }
}
