package io.cardea.chassis.sample;

import io.cardea.chassis.journal.AggregateStore;
import io.cardea.chassis.journal.AggregateType;
import io.cardea.chassis.journal.Aggregates;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class Notes {

    private static final AggregateType<Note, NoteChange> TYPE = AggregateType.<Note, NoteChange>of(
                    "note", "notes", "sample.notes", Note.class, Note::id)
            .withholding("text")
            .column("text", Note::text)
            .dueAt(Note::remindAt);

    private final Aggregates<Note, NoteChange> all;

    Notes(AggregateStore store) {
        this.all = store.of(TYPE);
    }

    Aggregates<Note, NoteChange> all() {
        return all;
    }
}
