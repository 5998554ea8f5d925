package io.cardea.chassis.journal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cardea.chassis.id.Ids;
import io.cardea.chassis.json.Json;
import jakarta.enterprise.context.ApplicationScoped;

/// Makes the journal row of a change: the public message, and the copy without what feeds may not carry.
@ApplicationScoped
class EntryWriter {

    private final Json json;
    private final Ids ids;

    EntryWriter(Json json, Ids ids) {
        this.json = json;
        this.ids = ids;
    }

    <S, C> JournalEntry entry(AggregateType<S, C> type, Occasion occasion, Versioned<S> after, C change) {
        ObjectNode state = json.tree(type.message().apply(after.state()));
        ObjectNode told = json.tree(type.changeMessage().apply(change));
        return new JournalEntry(
                ids.next(),
                occasion,
                type.topic(),
                type.name(),
                type.id().apply(after.state()),
                after.version(),
                type.eventType(change),
                body(told, state),
                body(told, state.deepCopy().without(type.withheld())));
    }

    <S> String stored(S state) {
        return json.write(state);
    }

    <S> S read(String state, Class<S> type) {
        return json.readTolerantly(state, type);
    }

    private String body(ObjectNode change, ObjectNode state) {
        return json.write(new Body(change, state));
    }

    private record Body(ObjectNode change, ObjectNode state) {}
}
