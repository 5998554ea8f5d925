package io.cardea.gateway.follow;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.datatype.jsr310.deser.InstantDeserializer;
import io.cardea.gateway.Instants;
import java.io.IOException;
import java.io.Serial;
import java.time.Instant;

/// As Jackson reads points in time, and faster where they are as usual.
final class InstantFromText extends StdScalarDeserializer<Instant> {

    @Serial
    private static final long serialVersionUID = 1L;

    InstantFromText() {
        super(Instant.class);
    }

    @Override
    public Instant deserialize(JsonParser json, DeserializationContext context) throws IOException {
        Instant usual = json.hasToken(JsonToken.VALUE_STRING) ? Instants.wholeSeconds(json.getText()) : null;
        return usual == null ? InstantDeserializer.INSTANT.deserialize(json, context) : usual;
    }
}
