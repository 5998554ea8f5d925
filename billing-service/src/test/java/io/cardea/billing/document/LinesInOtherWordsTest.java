package io.cardea.billing.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinesInOtherWordsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            de | Monthly, 2026-11-20 to 2026-12-19            | Monthly, 20. November 2026 bis 19. Dezember 2026
            nb | Monthly, 2026-11-20 to 2026-12-19 given back | Monthly, 20. november 2026 til 19. desember 2026, tilbakeført
            fr | Spa, changed from 2026-11-20                 | Spa, modifié à partir du 20 novembre 2026
            sv | Gym, frozen from 2026-11-20                  | Gym, fryst från 20 november 2026
            da | Gym, from 2026-11-20                         | Gym, fra 20. november 2026
            en | Year, 2026-11-20 to 2027-11-19, prepaid: 12 x 499.00 NOK less 20 % | Year, November 20, 2026 to November 19, 2027, prepaid: 12 × NOK499.00 less 20 %
            en | Card, 2026-11-20 to 2027-11-19, prepaid: 11 x 1500 JPY, 1 of them free | Card, November 20, 2026 to November 19, 2027, prepaid: 11 × ¥1,500, 1 of them free
            en | Sauna, east, 2026-11-20 to 2026-12-19        | Sauna, east, November 20, 2026 to December 19, 2026
            """)
    void a_line_is_said_in_the_language_of_the_document(String language, String issued, String said) {
        assertThat(LineWords.in(Wording.in(language), issued)).isEqualTo(said);
    }

    @Test
    void what_cannot_be_read_stays_as_it_was_issued() {
        assertThat(LineWords.in(Wording.in("de"), "A towel")).isEqualTo("A towel");
    }
}
