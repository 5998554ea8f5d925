package io.cardea.gateway.follow;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.cardea.access.Freeze;
import io.cardea.access.Pass;
import io.cardea.access.Span;
import io.cardea.gateway.Instants;
import java.io.IOException;
import java.io.Serial;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Reads a pass token by token, in half the time that binding it takes: a gateway that fills itself reads nothing else.
/// It knows passes as they usually are. What is unusual, right or wrong, it leaves to [Messages#PASS], which has the
/// last word on every pass.
final class PassFromTokens {

    private static final int ID = 36;

    private final JsonParser json;

    private @Nullable UUID id;
    private @Nullable UUID member;
    private @Nullable UUID subscription;
    private @Nullable String credential;
    private Pass.@Nullable Status status;
    private @Nullable Set<UUID> sites;
    private @Nullable List<Span> spans;
    private @Nullable List<Span> graces;
    private @Nullable List<Freeze> freezes;
    private @Nullable Instant endsAt;
    private Pass.@Nullable Afterwards afterwards;
    private @Nullable String language;

    private PassFromTokens(JsonParser json) {
        this.json = json;
    }

    /// The same as [Messages#PASS].
    ///
    /// @throws IOException when nothing can be made of it
    static Messages.PassState read(byte[] body) throws IOException {
        Messages.PassState usual = usual(body);
        if (usual != null) {
            return usual;
        }
        Messages.OfPass bound = Messages.PASS.readValue(body);
        return bound.state();
    }

    /// Null where it is unusual.
    static Messages.@Nullable PassState usual(byte[] body) {
        try (JsonParser json = Messages.JSON.createParser(body)) {
            return message(json);
        } catch (IOException | RuntimeException e) {
            return null;
        }
    }

    private static Messages.@Nullable PassState message(JsonParser json) throws IOException {
        Messages.PassState state = null;
        expect(json.nextToken() == JsonToken.START_OBJECT);
        for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
            json.nextToken();
            if (name.equals("state")) {
                state = new PassFromTokens(json).state();
            } else {
                json.skipChildren();
            }
        }
        expect(json.hasToken(JsonToken.END_OBJECT));
        return state;
    }

    // Whatever is expected in vain makes the pass unusual.
    private static void expect(boolean usual) {
        if (!usual) {
            throw new Unusual();
        }
    }

    /// Nobody sees it, and every pass that counts throws one: it knows nothing of where it came from.
    private static final class Unusual extends RuntimeException {

        @Serial
        private static final long serialVersionUID = 1L;

        Unusual() {
            super(null, null, false, false);
        }
    }

    private Messages.@Nullable PassState state() throws IOException {
        expect(json.hasToken(JsonToken.START_OBJECT));
        for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
            json.nextToken();
            field(name);
        }
        expect(json.hasToken(JsonToken.END_OBJECT));
        return told();
    }

    // What is missing is missed elsewhere, and told there.
    @SuppressWarnings("NullAway")
    private Messages.PassState told() {
        return new Messages.PassState(
                id,
                member,
                subscription,
                credential,
                status,
                sites,
                spans,
                graces,
                freezes,
                null,
                endsAt,
                afterwards,
                null,
                null,
                null,
                language);
    }

    private void field(String name) throws IOException {
        switch (name) {
            case "id" -> id = id();
            case "member" -> member = id();
            case "subscription" -> subscription = id();
            case "credential" -> credential = text();
            case "status" -> status = Pass.Status.valueOf(text());
            case "sites" -> sites = new HashSet<>(list(this::id));
            case "spans" -> spans = list(this::span);
            case "graces" -> graces = list(this::span);
            case "freezes" -> freezes = list(this::freeze);
            case "endsAt" -> endsAt = Instants.parse(text());
            case "afterwards" -> afterwards = Pass.Afterwards.valueOf(text());
            case "language" -> language = text();
            // A pass that counts or has limits is worth the time that binding it takes.
            case "credits", "limited", "staff", "guests" -> expect(false);
            default -> json.skipChildren();
        }
    }

    private String text() throws IOException {
        expect(json.hasToken(JsonToken.VALUE_STRING));
        return json.getText();
    }

    private UUID id() throws IOException {
        String text = text();
        expect(text.length() == ID && text.indexOf('+') < 0);
        return UUID.fromString(text);
    }

    private interface Item<T> {
        T read() throws IOException;
    }

    private <T> List<T> list(Item<T> item) throws IOException {
        expect(json.hasToken(JsonToken.START_ARRAY));
        List<T> items = new ArrayList<>(2);
        while (json.nextToken() != JsonToken.END_ARRAY) {
            items.add(item.read());
        }
        return items;
    }

    private Span span() throws IOException {
        expect(json.hasToken(JsonToken.START_OBJECT));
        Instant from = instant("from");
        Instant to = instant("to");
        expect(json.nextToken() == JsonToken.END_OBJECT);
        return new Span(from, to);
    }

    private Freeze freeze() throws IOException {
        Span closed = span();
        return new Freeze(closed.from(), closed.to());
    }

    private Instant instant(String name) throws IOException {
        expect(name.equals(json.nextFieldName()));
        json.nextToken();
        return Instants.parse(text());
    }
}
