package io.cardea.chassis.sample;

import io.cardea.chassis.database.Transactions;
import io.cardea.chassis.id.Ids;
import io.cardea.chassis.journal.Decision;
import io.cardea.chassis.journal.Expected;
import io.cardea.chassis.journal.Versioned;
import io.cardea.chassis.tenancy.Caller;
import io.cardea.chassis.web.Answer;
import io.cardea.chassis.web.Answers;
import io.cardea.chassis.web.Commands;
import io.cardea.chassis.web.Cursor;
import io.cardea.chassis.web.Page;
import io.cardea.chassis.web.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

@Path("/v1/notes")
@Consumes(MediaType.APPLICATION_JSON)
class NoteResource {

    private final Notes notes;
    private final Commands commands;
    private final Caller caller;
    private final Transactions transactions;
    private final Ids ids;

    NoteResource(Notes notes, Commands commands, Caller caller, Transactions transactions, Ids ids) {
        this.notes = notes;
        this.commands = commands;
        this.caller = caller;
        this.transactions = transactions;
        this.ids = ids;
    }

    @POST
    @RolesAllowed({Roles.MANAGER, Roles.MEMBER})
    public Uni<Response> write(@Valid WriteNote asked) {
        var note = new Note(ids.next(), asked.text(), 0, new Note.Mood.Calm(), asked.remindAt());
        return commands.run(
                asked,
                (tx, occasion) -> notes.all()
                        .create(tx, occasion, note, new NoteChange.Written())
                        .map(made -> Answer.created(made, n -> n, "/v1/notes/" + note.id())));
    }

    @PUT
    @Path("{id}")
    @RolesAllowed(Roles.MANAGER)
    public Uni<Response> edit(
            @RestPath UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, @Valid WriteNote asked) {
        Expected expected = Expected.required(ifMatch);
        return commands.run(
                asked,
                (tx, occasion) -> notes.all()
                        .change(tx, occasion, id, expected, note -> decide(note, asked.text()))
                        .map(changed -> Answer.ok(changed, n -> n)));
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Roles.MANAGER, Roles.MEMBER})
    public Uni<Response> read(@RestPath UUID id) {
        return notes.all().get(transactions.pool(), caller.company(), id).map(note -> Answers.ok(note, n -> n));
    }

    @GET
    @RolesAllowed(Roles.MANAGER)
    public Uni<Page<Note>> list(
            @RestQuery @Nullable String text, @RestQuery @Nullable String cursor, @RestQuery @Nullable Integer limit) {
        Map<String, @Nullable Object> filter = text == null ? Map.of() : Map.of("text", text);
        return notes.all()
                .page(transactions.pool(), caller.company(), filter, Cursor.of(cursor, limit))
                .map(page -> page.map(Versioned::state));
    }

    static Decision<Note, NoteChange> decide(Note note, String text) {
        return note.text().equals(text)
                ? Decision.refused(new NoteRefusal.SameText(text))
                : Decision.changed(note.edited(text), new NoteChange.TextEdited(note.text()));
    }

    record WriteNote(
            @NotBlank @Size(max = 100) String text,
            @Nullable Instant remindAt) {}
}
