package io.cardea.chassis.sample;

import io.cardea.chassis.database.Tx;
import io.cardea.chassis.subscribe.Received;
import io.cardea.chassis.subscribe.Subscriber;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;

/// Copies notes and counts how often it applied one; cannot stand the text "poison".
@ApplicationScoped
class NoteCopies implements Subscriber<NoteCopies.NoteEvent> {

    @Override
    public String topic() {
        return "sample.notes";
    }

    @Override
    public Class<NoteEvent> reads() {
        return NoteEvent.class;
    }

    @Override
    public Uni<Void> apply(Tx tx, Received<NoteEvent> record) {
        Copied note = record.body().state();
        if (note.text().equals("poison")) {
            throw new IllegalArgumentException("cannot stand this note");
        }
        return tx.connection()
                .preparedQuery("""
                        insert into note_copies (note, text, edits, applied) values ($1, $2, $3, 1)
                        on conflict (note) do update
                        set text = excluded.text, edits = excluded.edits, applied = note_copies.applied + 1""")
                .execute(Tuple.of(record.aggregate(), note.text(), note.edits()))
                .replaceWithVoid();
    }

    record NoteEvent(Copied state) {}

    record Copied(String text, int edits) {}
}
