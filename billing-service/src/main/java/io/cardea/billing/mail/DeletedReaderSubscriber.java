package io.cardea.billing.mail;

import io.cardea.chassis.database.SetStatement;
import io.cardea.chassis.database.Tx;
import io.cardea.chassis.subscribe.Received;
import io.cardea.chassis.subscribe.Subscriber;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/// Forgets what was written to members who are deleted, and sends them nothing that still waits.
@ApplicationScoped
class DeletedReaderSubscriber implements Subscriber<DeletedReaderSubscriber.ReaderEvent> {

    private static final String DELETED = "DELETED";

    private static final SetStatement FORGET = SetStatement.over("company uuid, member uuid", """
            update mails m set recipient = null, subject = '', body = '',
                status = case m.status when 'QUEUED' then 'SKIPPED' else m.status end,
                note = 'The member is deleted.'
            from given where m.company = given.company and m.member = given.member""");

    @Override
    public String topic() {
        return "identity.members";
    }

    @Override
    public Class<ReaderEvent> reads() {
        return ReaderEvent.class;
    }

    @Override
    public Uni<Void> apply(Tx tx, Received<ReaderEvent> received) {
        Reader reader = received.body().state();
        return reader.status().equals(DELETED)
                ? tx.run(FORGET, received.company(), reader.id()).replaceWithVoid()
                : Uni.createFrom().voidItem();
    }

    record ReaderEvent(Reader state) {}

    record Reader(UUID id, String status) {}
}
