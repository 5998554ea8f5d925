package io.cardea.subscription.importing;

import static io.cardea.subscription.subscription.Examples.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.cardea.chassis.refusal.Refused;
import io.cardea.subscription.importing.Line.Readable;
import io.cardea.subscription.importing.Line.Unreadable;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadingAnImportFileTest {

    private static final String MEMBER = id("member").toString();

    @Test
    void columns_are_found_by_their_names() {
        var lines = ImportFile.parse(
                "Reason,until,product,member\n\"moved in, late\",2027-01-01,gym,%s\n".formatted(MEMBER));

        var until = new Row.Length.Until(LocalDate.of(2027, 1, 1));
        assertThat(lines).containsExactly(new Readable(2, new Row(id("member"), "gym", null, until, "moved in, late")));
    }

    @Test
    void days_may_be_counted_and_the_start_named() {
        var lines = ImportFile.parse(
                "\uFEFFmember,product,start,days,reason\r\n%s,gym,2026-11-01,40,moved in".formatted(MEMBER));

        var row = ((Readable) lines.getFirst()).row();
        assertThat(row.start()).isEqualTo("2026-11-01");
        assertThat(row.length()).isEqualTo(new Row.Length.Days(40));
    }

    @Test
    void a_malformed_line_is_named_by_its_number_and_the_others_go_on() {
        var lines = ImportFile.parse("""
                member,product,until,reason
                %1$s,gym,2027-01-01,moved in
                %1$s,gym,"2027-01-01,moved in

                %1$s,gym,2027-01-01
                %1$s,gym,2027-01-01,moved in
                """.formatted(MEMBER));

        assertThat(lines).extracting(Line::number).containsExactly(2, 3, 5, 6);
        assertThat(lines)
                .filteredOn(Unreadable.class::isInstance)
                .extracting(Line::number)
                .containsExactly(3, 5);
    }

    @ParameterizedTest
    @CsvSource({
        "member,  'somebody,gym,2027-01-01,,moved in'",
        "product, 'MEMBER,,2027-01-01,,moved in'",
        "until,   'MEMBER,gym,01.01.2027,,moved in'",
        "until,   'MEMBER,gym,,,moved in'",
        "until,   'MEMBER,gym,2027-01-01,3,moved in'",
        "days,    'MEMBER,gym,,0,moved in'",
        "days,    'MEMBER,gym,,99999999999,moved in'",
        "reason,  'MEMBER,gym,2027-01-01,,'",
    })
    void the_cell_to_blame_is_named(String field, String cells) {
        var lines = ImportFile.parse("member,product,until,days,reason\n" + cells.replace("MEMBER", MEMBER));

        assertThat(lines).extracting("refusal.field").containsExactly(field);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "member,product\n", "member,product,reason,wish\n", "\"member,product"})
    void without_a_good_header_nothing_is_read(String text) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> ImportFile.parse(text))
                .matches(refused -> refused.refusal().code().equals("import.wrong-header"));
    }
}
