package io.cardea.chassis.relay;

import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;

/// Writes journal rows as a command would, and looks at them.
record Journals(SqlClient client) {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    void write(UUID company, UUID aggregate, long version) {
        client.preparedQuery("""
                        with recorded as (
                            insert into journal (id, company, topic, aggregate_type, aggregate, version, type, actor, at,
                                body, feed_body)
                            values ($1, $2, 'sample.notes', 'note', $3, $4, 'cardea.note.text-edited.v1', 'test', now(),
                                '{"change":{},"state":{"text":"x","edits":1}}', '{"change":{},"state":{"edits":1}}')
                            returning seq)
                        insert into outbox (seq) select seq from recorded""")
                .execute(Tuple.of(UUID.randomUUID(), company, aggregate, version))
                .await()
                .atMost(PATIENCE);
    }

    long unpublished(UUID company) {
        return client.preparedQuery("select count(*) from outbox join journal using (seq) where company = $1")
                .execute(Tuple.of(company))
                .await()
                .atMost(PATIENCE)
                .iterator()
                .next()
                .getLong(0);
    }

    /// Ends the database sessions that lead a relay, as a network that breaks would.
    List<Boolean> cutLeaders() {
        var rows = client.query("select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory' and granted"
                        + " and database = (select oid from pg_database where datname = current_database())")
                .execute()
                .await()
                .atMost(PATIENCE);
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> row.getBoolean(0))
                .toList();
    }
}
