package io.cardea.billing.mail;

import io.cardea.chassis.database.Sql;
import io.cardea.chassis.database.Transactions;
import io.cardea.chassis.web.Cursor;
import io.cardea.chassis.web.Page;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/// Reads mails.
@ApplicationScoped
class MailRows {

    private static final String READ = """
            select id, member, invoice, kind, status, language, recipient, subject, body, attempts, queued_at, ended_at,
                note
            from mails where company = $1
            """;

    private static final String NO_SERVER = "No SMTP server is set; it is sent as soon as there is one.";

    private final Transactions transactions;
    private final MailSettings settings;

    MailRows(Transactions transactions, MailSettings settings) {
        this.transactions = transactions;
        this.settings = settings;
    }

    Uni<Page<MailView>> page(
            UUID company, @Nullable UUID member, @Nullable UUID invoice, @Nullable MailStatus status, Cursor cursor) {
        return transactions
                .pool()
                .preparedQuery(READ + """
                        and id > $2 and ($3::uuid is null or member = $3) and ($4::uuid is null or invoice = $4)
                            and ($5::text is null or status = $5) order by id limit $6""")
                .execute(Sql.tuple(company, cursor.after(), member, invoice, status, cursor.limit() + 1))
                .map(rows -> cursor.page(
                        StreamSupport.stream(rows.spliterator(), false)
                                .map(this::view)
                                .toList(),
                        MailView::id));
    }

    Uni<Optional<MailView>> find(UUID company, UUID id) {
        return transactions
                .pool()
                .preparedQuery(READ + "and id = $2")
                .execute(Sql.tuple(company, id))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(this::view)
                        .findFirst());
    }

    private MailView view(Row row) {
        var status = MailStatus.valueOf(row.getString(4));
        boolean waits = status == MailStatus.QUEUED && settings.smtpHost().isEmpty();
        return new MailView(
                row.getUUID(0),
                row.getUUID(1),
                row.getUUID(2),
                MailKind.valueOf(row.getString(3)),
                status,
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                row.getInteger(9),
                Objects.requireNonNull(Sql.instant(row.getOffsetDateTime(10))),
                Sql.instant(row.getOffsetDateTime(11)),
                waits ? NO_SERVER : row.getString(12));
    }
}
