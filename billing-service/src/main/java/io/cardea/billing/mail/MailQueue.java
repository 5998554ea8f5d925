package io.cardea.billing.mail;

import io.cardea.chassis.database.SetStatement;
import io.cardea.chassis.database.Sql;
import io.cardea.chassis.database.Tx;
import io.cardea.chassis.id.Ids;
import io.cardea.chassis.journal.Occasion;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/// The mails that wait, and what became of them. Written by business time, sent by real instants.
@ApplicationScoped
public class MailQueue {

    private static final SetStatement ADD = SetStatement.over(
            "id uuid, company uuid, member uuid, invoice uuid, kind text, language text, sender text, reply_to text, "
                    + "colour text, recipient text, subject text, body text, status text, note text, "
                    + "queued_at timestamptz, due timestamptz",
            """
                    insert into mails (id, company, member, invoice, kind, language, sender, reply_to, colour, recipient,
                        subject, body, status, note, queued_at, due)
                    select id, company, member, invoice, kind, language, sender, reply_to, colour, recipient, subject,
                        body, status, note, queued_at, due from given""");

    private final MailBell bell;
    private final Ids ids;
    private final InstantSource realTime = InstantSource.system();

    MailQueue(MailBell bell, Ids ids) {
        this.bell = bell;
        this.ids = ids;
    }

    /// Has the letter sent as soon as the transaction is committed; where there is nobody to send it to, that is
    /// noted.
    public Uni<Void> add(Tx tx, Occasion occasion, Letter letter) {
        var said = letter.from().particulars();
        boolean sendable = letter.recipient() != null;
        tx.afterCommit(bell::ring);
        return tx.run(
                        ADD,
                        ids.next(),
                        occasion.company(),
                        letter.member(),
                        letter.invoice(),
                        letter.kind(),
                        letter.language(),
                        letter.from().name(),
                        said == null ? null : said.email(),
                        said == null ? null : said.brandColour(),
                        letter.recipient(),
                        letter.subject(),
                        letter.body(),
                        sendable ? MailStatus.QUEUED : MailStatus.SKIPPED,
                        sendable ? null : "No e-mail address of the member is known.",
                        occasion.at(),
                        realTime.instant())
                .replaceWithVoid();
    }

    /// Takes what is due, for the length of the lease: a process that dies on the way loses nothing.
    Uni<List<QueuedMailRow>> take(Tx tx, int atMost, Duration lease) {
        Instant now = realTime.instant();
        return tx.connection()
                .preparedQuery("""
                        with taken as (
                            select id from mails where status = 'QUEUED' and due <= $1
                            order by due, id limit $2 for update skip locked)
                        update mails m set due = $3, attempts = attempts + 1 from taken
                        where m.id = taken.id returning m.id, m.recipient, m.sender, m.reply_to, m.colour, m.language,
                            m.subject, m.body, m.attempts""")
                .execute(Sql.tuple(now, atMost, now.plus(lease)))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(QueuedMailRow::of)
                        .toList());
    }

    Uni<Void> sent(Tx tx, UUID mail) {
        return end(tx, mail, MailStatus.SENT, null);
    }

    Uni<Void> failed(Tx tx, UUID mail, String why) {
        return end(tx, mail, MailStatus.FAILED, why);
    }

    /// Try again after that time.
    Uni<Void> putOff(Tx tx, UUID mail, Duration pause, String why) {
        return tx.connection()
                .preparedQuery("update mails set due = $2, note = $3 where id = $1 and status = 'QUEUED'")
                .execute(Sql.tuple(mail, realTime.instant().plus(pause), why))
                .replaceWithVoid();
    }

    private Uni<Void> end(Tx tx, UUID mail, MailStatus status, @Nullable String why) {
        return tx.connection()
                .preparedQuery("""
                        update mails set status = $2, note = $3, ended_at = $4 where id = $1 and status = 'QUEUED'""")
                .execute(Sql.tuple(mail, status, why, realTime.instant()))
                .replaceWithVoid();
    }
}
