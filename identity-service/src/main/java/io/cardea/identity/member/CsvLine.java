package io.cardea.identity.member;

import java.util.ArrayList;
import java.util.List;

/// One line of a CSV file (RFC 4180), read on its own: a quote that is never closed spoils no other line.
final class CsvLine {

    private final String text;
    private int position;

    private CsvLine(String text) {
        this.text = text;
    }

    /// The fields, without their quotes; an [IllegalArgumentException] says what is malformed.
    static List<String> fields(String line) {
        return new CsvLine(line).fields();
    }

    private List<String> fields() {
        var fields = new ArrayList<String>();
        fields.add(field());
        while (position < text.length()) {
            position++;
            fields.add(field());
        }
        return fields;
    }

    private String field() {
        return position < text.length() && text.charAt(position) == '"' ? quoted() : plain();
    }

    private String plain() {
        int comma = text.indexOf(',', position);
        int end = comma < 0 ? text.length() : comma;
        String field = text.substring(position, end);
        if (field.indexOf('"') >= 0) {
            throw new IllegalArgumentException("a quote stands inside of an unquoted field");
        }
        position = end;
        return field.strip();
    }

    private String quoted() {
        var field = new StringBuilder();
        for (int i = position + 1; i < text.length(); i++) {
            if (text.charAt(i) != '"') {
                field.append(text.charAt(i));
            } else if (i + 1 < text.length() && text.charAt(i + 1) == '"') {
                field.append(text.charAt(++i));
            } else {
                return close(field, i + 1);
            }
        }
        throw new IllegalArgumentException("a quote is not closed");
    }

    private String close(StringBuilder field, int after) {
        if (after < text.length() && text.charAt(after) != ',') {
            throw new IllegalArgumentException("text follows a closing quote");
        }
        position = after;
        return field.toString();
    }
}
