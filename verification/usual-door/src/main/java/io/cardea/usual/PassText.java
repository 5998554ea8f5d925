package io.cardea.usual;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.cardea.access.Freeze;
import io.cardea.access.Pass;
import io.cardea.access.Span;
import io.cardea.access.Validity;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// A pass as a database keeps it: text in JSON.
public record PassText(
        Pass.Status status,
        Set<UUID> sites,
        List<Span> spans,
        List<Span> graces,
        List<Freeze> freezes,
        Instant endsAt,
        Pass.Afterwards afterwards) {

    /// Of the gate that is asked at.
    public static final UUID SITE = new UUID(0x7000, 2);

    private static final ObjectReader READER =
            JsonMapper.builder().addModule(new JavaTimeModule()).build().readerFor(PassText.class);

    /// One that is good for ten years there.
    public static String ofTenYears() {
        return """
                {"status":"ACTIVE","sites":["%s"],"spans":[{"from":"2026-01-01T00:00:00Z","to":"2036-01-01T00:00:00Z"}],\
                "graces":[],"freezes":[],"endsAt":"2036-01-01T00:00:00Z","afterwards":"EXPIRED"}""".formatted(SITE);
    }

    /// The pass that this text says.
    ///
    /// @throws IllegalArgumentException when it says none
    public static Pass read(String text) {
        try {
            PassText read = READER.readValue(text);
            var validity = new Validity(read.spans, read.graces, read.freezes, read.endsAt, read.afterwards);
            return new Pass(read.status, read.sites, validity, null, 1);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
