package io.cardea.chassis.journal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cardea.chassis.id.Ids;
import io.cardea.chassis.json.Json;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Makes what is written of a change: the state, and the public message with the copy that feeds may carry.
@ApplicationScoped
class EntryWriter {

    private final Json json;
    private final Ids ids;

    EntryWriter(Json json, Ids ids) {
        this.json = json;
        this.ids = ids;
    }

    <S, C> JournalEntry entry(AggregateType<S, C> type, Occasion occasion, Versioned<S> after, C change) {
        S state = after.state();
        String stored = json.write(state);
        Object message = type.message().apply(state);
        String happened = told(type.changeMessage().apply(change));
        return new JournalEntry(
                type.id().apply(state),
                after.version(),
                stored,
                json.write(columns(type, state)),
                type.due() == null ? null : type.due().apply(state),
                ids.next(),
                type.topic(),
                type.eventType(change),
                occasion,
                body(happened, message == state && !json.isCase(state) ? stored : told(message)),
                feedBody(type, happened, message));
    }

    /// Null where nothing of the message is withheld.
    private @Nullable String feedBody(AggregateType<?, ?> type, String happened, Object message) {
        if (type.withheld().isEmpty()) {
            return null;
        }
        ObjectNode tree = json.tree(message);
        return type.withheld().stream().anyMatch(tree::has)
                ? body(happened, json.write(tree.without(type.withheld())))
                : null;
    }

    /// The case of a sealed type at the top is left out, since the event's type already names it.
    private String told(Object value) {
        return json.write(json.isCase(value) ? json.tree(value) : value);
    }

    private static String body(String change, String state) {
        return "{\"change\":" + change + ",\"state\":" + state + "}";
    }

    private static <S> Map<String, @Nullable Object> columns(AggregateType<S, ?> type, S state) {
        Map<String, @Nullable Object> columns = new HashMap<>();
        type.columns().forEach((name, value) -> columns.put(name, value.apply(state)));
        return columns;
    }

    <S> S read(String state, Class<S> type) {
        return json.readTolerantly(state, type);
    }
}
