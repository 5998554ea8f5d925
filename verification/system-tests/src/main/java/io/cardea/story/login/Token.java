package io.cardea.story.login;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Base64;

/// An access token with the two claims that its holder needs to know.
record Token(String value, String subject, Instant endsAt) {

    static Token read(String value) {
        try {
            byte[] claims = Base64.getUrlDecoder().decode(value.split("\\.", -1)[1]);
            JsonNode read = new JsonMapper().readTree(claims);
            return new Token(
                    value,
                    read.get("sub").asText(),
                    Instant.ofEpochSecond(read.get("exp").asLong()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean endsBefore(Instant instant) {
        return endsAt.isBefore(instant);
    }

    @Override
    public String toString() {
        return "Token[" + subject + " until " + endsAt + "]";
    }
}
