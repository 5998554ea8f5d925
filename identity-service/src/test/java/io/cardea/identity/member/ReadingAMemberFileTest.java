package io.cardea.identity.member;

import static org.assertj.core.api.Assertions.assertThat;

import io.cardea.identity.member.MemberFile.Line;
import io.cardea.testing.cases.SeededCases;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadingAMemberFileTest {

    private static final String HEADER = "givenName,familyName,email\n";

    @Test
    void each_line_is_a_person() {
        var lines = MemberFile.read(HEADER + "Kari,Nord,kari@nord.example\nOla,Sør,ola@sor.example\n");

        assertThat(lines)
                .containsExactly(
                        person(2, "Kari", "Nord", "kari@nord.example"), person(3, "Ola", "Sør", "ola@sor.example"));
    }

    @Test
    void a_file_without_a_header_has_the_usual_columns() {
        var lines = MemberFile.read("Kari,Nord,kari@nord.example");

        assertThat(lines).containsExactly(person(1, "Kari", "Nord", "kari@nord.example"));
    }

    @Test
    void columns_may_stand_in_any_order() {
        var lines = MemberFile.read("email,familyName,givenName\nkari@nord.example,Nord,Kari");

        assertThat(lines).containsExactly(person(2, "Kari", "Nord", "kari@nord.example"));
    }

    @Test
    void an_organization_needs_no_given_name() {
        var lines = MemberFile.read("givenName,familyName,email,kind\n,Nord Rowing,club@nord.example,organization");

        var club = Particulars.checked(MemberKind.ORGANIZATION, null, "Nord Rowing", "club@nord.example");
        assertThat(lines).containsExactly(new Line.Good(2, club));
    }

    @Test
    void a_line_with_a_card_number_is_refused_and_the_others_go_on() {
        var lines = MemberFile.read(HEADER + "Kari,4242 4242 4242 4242,kari@nord.example\nOla,Sør,ola@sor.example");

        assertThat(lines)
                .containsExactly(
                        new Line.Bad(
                                2, "request.card-number", "line", "The line may contain the number of a payment card."),
                        person(3, "Ola", "Sør", "ola@sor.example"));
    }

    @Test
    void quotes_carriage_returns_and_a_byte_order_mark_are_understood() {
        var lines = MemberFile.read(
                "\uFEFFgivenName,familyName,email\r\n\"Kari \"\"K\"\"\",\"Nord, Jr.\",kari@nord.example\r\n");

        assertThat(lines).containsExactly(person(2, "Kari \"K\"", "Nord, Jr.", "kari@nord.example"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    Kari,Nord                             | email
                    Kari,Nord,nobody                      | email
                    ,Nord,kari@nord.example               | givenName
                    Kari,,kari@nord.example               | familyName
                    Kari,Nord,kari@nord.example,ROBOT     | kind
                    Kari,Nord,kari@nord.example,PERSON,x  | line
                    "Kari,Nord,kari@nord.example          | line
                    Ka"ri,Nord,kari@nord.example          | line
                    "Kari"x,Nord,kari@nord.example        | line
                    """)
    void a_bad_line_is_told_by_its_number_and_the_others_go_on(String bad, String field) {
        var lines = MemberFile.read("givenName,familyName,email,kind\n" + bad + "\nOla,Sør,ola@sor.example");

        assertThat(lines.getFirst())
                .isInstanceOfSatisfying(
                        Line.Bad.class, line -> assertThat(line.field()).isEqualTo(field));
        assertThat(lines).extracting(Line::number).containsExactly(2, 3);
        assertThat(lines.getLast()).isEqualTo(person(3, "Ola", "Sør", "ola@sor.example"));
    }

    @Test
    void the_second_line_with_an_email_is_refused_whatever_its_case() {
        var lines = MemberFile.read(HEADER + "Kari,Nord,kari@nord.example\nKari,Nord,KARI@Nord.Example");

        assertThat(lines.getLast()).isEqualTo(Line.Bad.emailTaken(3));
    }

    @Test
    void empty_lines_are_counted_but_say_nothing() {
        var lines = MemberFile.read(HEADER + "\n\nKari,Nord,kari@nord.example");

        assertThat(lines).extracting(Line::number).containsExactly(4);
    }

    @Test
    void no_text_makes_the_reader_fail() {
        SeededCases.times(2_000).check(random -> {
            var text = new StringBuilder(HEADER);
            String alphabet = "a@.,\"\n\r x";
            random.ints(random.nextInt(60), 0, alphabet.length()).forEach(i -> text.append(alphabet.charAt(i)));
            List<Line> lines = MemberFile.read(text.toString());
            assertThat(lines).doesNotContainNull();
        });
    }

    private static Line person(int number, String givenName, String familyName, String email) {
        return new Line.Good(number, new Particulars(MemberKind.PERSON, givenName, familyName, email));
    }
}
