package io.cardea.chassis.sample;

import io.cardea.chassis.database.Tx;
import io.cardea.chassis.journal.Decision;
import io.cardea.chassis.journal.Occasion;
import io.cardea.chassis.timer.DueTimer;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class Reminder implements DueTimer {

    private final Notes notes;

    Reminder(Notes notes) {
        this.notes = notes;
    }

    @Override
    public String aggregate() {
        return "note";
    }

    @Override
    public Uni<Void> ring(Tx tx, Occasion due, UUID id) {
        return notes.all()
                .change(tx, due, id, note -> Decision.changed(note.reminded(), new NoteChange.Reminded()))
                .replaceWithVoid();
    }
}
