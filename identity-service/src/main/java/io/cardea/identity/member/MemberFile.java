package io.cardea.identity.member;

import io.cardea.chassis.cardnumber.CardNumbers;
import io.cardea.chassis.cardnumber.NoCardNumber;
import io.cardea.chassis.refusal.InvalidField;
import io.cardea.chassis.refusal.Refused;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A CSV file of members, line by line. The first line may name the columns; otherwise they are givenName, familyName,
/// email and, where it is there, kind.
final class MemberFile {

    private static final List<String> USUAL = List.of("givenname", "familyname", "email", "kind");
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final List<String> columns;
    private final Set<String> seen = new HashSet<>();

    private MemberFile(List<String> columns) {
        this.columns = columns;
    }

    /// Every line that is not empty, in order, as somebody to register or with what is wrong with it.
    static List<Line> read(String content) {
        List<String> lines =
                content.replaceFirst("^" + BYTE_ORDER_MARK, "").lines().toList();
        List<String> header = lines.isEmpty() ? List.of() : header(lines.getFirst());
        var file = new MemberFile(header.isEmpty() ? USUAL : header);
        var read = new ArrayList<Line>();
        for (int i = header.isEmpty() ? 0 : 1; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                read.add(file.line(i + 1, lines.get(i)));
            }
        }
        return read;
    }

    /// The columns' names where the line is one of names, otherwise nothing.
    private static List<String> header(String line) {
        List<String> names = Arrays.stream(line.split(",", -1))
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .toList();
        return names.contains("email") ? names : List.of();
    }

    private Line line(int number, String text) {
        if (CardNumbers.isIn(text)) {
            return new Line.Bad(
                    number, NoCardNumber.CODE, "line", "The line may contain the number of a payment card.");
        }
        try {
            List<String> fields = CsvLine.fields(text);
            if (fields.size() > columns.size()) {
                return new Line.Bad(number, "request.invalid", "line", "The line has too many fields.");
            }
            return unlessSeen(number, particulars(fields));
        } catch (Refused refused) {
            var refusal = refused.refusal();
            String field = refusal.field() == null ? "line" : refusal.field();
            return new Line.Bad(number, refusal.code(), field, refusal.detail());
        } catch (IllegalArgumentException malformed) {
            return new Line.Bad(number, "request.malformed", "line", "Not CSV: " + malformed.getMessage() + ".");
        }
    }

    private Line unlessSeen(int number, Particulars particulars) {
        return seen.add(Member.comparable(particulars.email()))
                ? new Line.Good(number, particulars)
                : Line.Bad.emailTaken(number);
    }

    private Particulars particulars(List<String> fields) {
        return Particulars.checked(
                kind(field(fields, "kind")),
                field(fields, "givenname"),
                field(fields, "familyname"),
                field(fields, "email"));
    }

    private @Nullable String field(List<String> fields, String column) {
        int index = columns.indexOf(column);
        return index < 0 || index >= fields.size() ? null : fields.get(index);
    }

    private static MemberKind kind(@Nullable String kind) {
        if (kind == null || kind.isBlank()) {
            return MemberKind.PERSON;
        }
        return Arrays.stream(MemberKind.values())
                .filter(k -> k.name().equalsIgnoreCase(kind))
                .findFirst()
                .orElseThrow(() -> new Refused(new InvalidField("kind", "kind must be PERSON or ORGANIZATION.")));
    }

    /// A line of the file.
    sealed interface Line {

        int number();

        /// Somebody to register.
        record Good(int number, Particulars particulars) implements Line {}

        /// Nobody, and why; the others go on.
        record Bad(int number, String code, String field, String detail) implements Line {

            static Bad emailTaken(int number) {
                var taken = new MemberRefusal.EmailTaken();
                return new Bad(number, taken.code(), "email", taken.detail());
            }
        }
    }
}
