package io.cardea.billing.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChoosingAFormTest {

    @ParameterizedTest
    @CsvSource({
        "text/html, HTML",
        "application/pdf, PDF",
        "application/xml, UBL",
        "*/*, HTML",
        "text/*, HTML",
        "application/*, PDF",
        "image/png application/xml */*, UBL"
    })
    void the_first_form_that_is_accepted_is_taken(String accepted, DocumentForm taken) {
        assertThat(DocumentForm.among(List.of(accepted.split(" ", -1)))).isEqualTo(taken);
    }
}
