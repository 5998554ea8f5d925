package io.cardea.gateway.check;

import io.cardea.access.Gate;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// Reads the body of a check as devices write it: an object of a few plain texts. It knows nothing of escapes,
/// `at`, other fields or errors: whatever it does not know at once is left to the careful reader, which says what is
/// wrong, if anything is.
final class CheckBody {

    private static final int LONGEST = 512;
    private static final int END = -1;

    private final byte[] body;
    private int at;

    private CheckBody(byte[] body) {
        this.body = body;
    }

    /// The request; null where the careful reader has to look.
    static @Nullable CheckRequest read(byte[] body) {
        return body.length > LONGEST ? null : new CheckBody(body).request();
    }

    private @Nullable CheckRequest request() {
        String credential = null;
        Gate.Direction direction = null;
        String scan = null;
        int separator = next() == '{' ? ',' : END;
        while (separator == ',') {
            String name = text();
            String value = name != null && next() == ':' ? text() : null;
            if (name == null || value == null) {
                return null;
            } else if (name.equals("credential") && credential == null) {
                credential = value;
            } else if (name.equals("scan") && scan == null) {
                scan = value;
            } else if (name.equals("direction") && direction == null && way(value) != null) {
                direction = way(value);
            } else {
                return null;
            }
            separator = next();
        }
        boolean whole = separator == '}' && next() == END;
        return whole && isSaid(credential) && (scan == null || isSaid(scan))
                ? new CheckRequest(credential, direction, null, scan)
                : null;
    }

    private static Gate.@Nullable Direction way(String text) {
        return switch (text) {
            case "IN" -> Gate.Direction.IN;
            case "OUT" -> Gate.Direction.OUT;
            default -> null;
        };
    }

    private static boolean isSaid(@Nullable String text) {
        return text != null && !text.isBlank() && text.length() <= CheckRequest.LONGEST_SCAN;
    }

    /// The next text of visible characters of ASCII, without its quotes; null where there is another thing.
    private @Nullable String text() {
        if (next() != '"') {
            return null;
        }
        int start = at;
        while (at < body.length && body[at] >= ' ' && body[at] != '"' && body[at] != '\\') {
            at++;
        }
        if (at == body.length || body[at] != '"') {
            return null;
        }
        return new String(body, start, at++ - start, StandardCharsets.ISO_8859_1);
    }

    /// The next byte that is no white space; [#END] behind the last.
    private int next() {
        while (at < body.length && (body[at] == ' ' || body[at] == '\n' || body[at] == '\r' || body[at] == '\t')) {
            at++;
        }
        // No byte may be taken for the end.
        return at < body.length ? body[at++] & 0xff : END;
    }
}
