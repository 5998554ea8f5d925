package io.cardea.gateway.problem;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;

/// An instant is a text by RFC 3339, with its offset, between 1970 and 9999.
final class InstantText extends StdDeserializer<Instant> {

    private static final long serialVersionUID = 1L;

    private static final int LAST_YEAR = 9999;
    private static final int FIRST_YEAR = 1970;

    InstantText() {
        super(Instant.class);
    }

    @Override
    public Instant deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (!parser.hasToken(JsonToken.VALUE_STRING)) {
            return (Instant) context.handleUnexpectedToken(Instant.class, parser);
        }
        String text = parser.getText();
        try {
            OffsetDateTime at = OffsetDateTime.parse(text);
            if (at.getYear() >= FIRST_YEAR && at.getYear() <= LAST_YEAR) {
                return at.toInstant();
            }
        } catch (DateTimeException e) {
            // Said below, as for years that nobody means.
        }
        throw context.weirdStringException(text, Instant.class, "not an instant by RFC 3339");
    }
}
