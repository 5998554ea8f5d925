package io.cardea.chassis.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.cardea.chassis.database.SetStatement;
import io.cardea.chassis.database.Sql;
import io.cardea.chassis.database.Tx;
import io.cardea.chassis.journal.Occasion;
import io.cardea.chassis.json.Json;
import io.cardea.chassis.refusal.Refused;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Same key and same body: same answer, from the table. Same key, other body: refused. The answer is stored in the
/// transaction of its effect, so there is never one without the other; a second request that comes meanwhile waits.
@ApplicationScoped
class Idempotency {

    private static final SetStatement LOOK = SetStatement.over("company uuid, key_hash bytea", """
            select n, body_hash, sealed from given join idempotency using (company, key_hash)""");

    private static final SetStatement KEEP =
            SetStatement.over("company uuid, key_hash bytea, body_hash bytea, sealed bytea, made_at timestamptz", """
                    with kept as (
                        insert into idempotency (company, key_hash, body_hash, sealed, made_at)
                        select company, key_hash, body_hash, sealed, made_at from given order by company, key_hash
                        on conflict do nothing returning company, key_hash)
                    select n from given join kept using (company, key_hash)""");

    private final Json json;
    private final InstantSource realTime = InstantSource.system();

    Idempotency(Json json) {
        this.json = json;
    }

    Uni<Answer> once(Tx tx, Occasion occasion, IdempotentRequest request, Supplier<Uni<Answer>> work) {
        byte[] key = Seal.hash("key", occasion.actor(), request.key());
        byte[] body = Seal.hash("body", request.asked(), request.body() == null ? "" : json.write(request.body()));
        return claim(tx, occasion, key, body)
                .chain(claimed -> claimed
                        ? work.get().call(answer -> keep(tx, occasion, key, request.key(), answer))
                        : repeat(tx, occasion, key, body, request.key()));
    }

    /// The same for work that goes together with others' and does nothing outside of the database: looks first
    /// and keeps at the end. Should another replica be faster, the work is undone and its answer counts.
    Uni<Answer> onceTogether(Tx tx, Occasion occasion, IdempotentRequest request, Supplier<Uni<Answer>> work) {
        byte[] key = Seal.hash("key", occasion.actor(), request.key());
        byte[] body = Seal.hash("body", request.asked(), request.body() == null ? "" : json.write(request.body()));
        return tx.hold(Buffer.buffer(key))
                .chain(() -> look(tx, occasion, key, body, request.key()))
                .chain(earlier -> earlier.map(Uni.createFrom()::item)
                        .orElseGet(() -> work.get()
                                .call(answer ->
                                        keepNew(tx, occasion, key, body, Seal.close(request.key(), json.write(answer))))
                                .onFailure(Refused.class)
                                .recoverWithUni(refusal -> look(tx, occasion, key, body, request.key())
                                        .map(meanwhile -> meanwhile.orElseThrow(() -> (Refused) refusal)))));
    }

    private Uni<Optional<Answer>> look(Tx tx, Occasion occasion, byte[] keyHash, byte[] bodyHash, String key) {
        return tx.run(LOOK, occasion.company(), keyHash)
                .map(rows ->
                        rows.stream().map(row -> stored(row, 1, bodyHash, key)).findFirst());
    }

    private Uni<Void> keepNew(Tx tx, Occasion occasion, byte[] key, byte[] body, byte[] sealed) {
        return tx.run(KEEP, occasion.company(), key, body, sealed, realTime.instant())
                .invoke(kept -> {
                    if (kept.isEmpty()) {
                        throw new SomebodyWasFaster();
                    }
                })
                .replaceWithVoid();
    }

    /// Another replica has kept an answer under the same key since we looked.
    static final class SomebodyWasFaster extends RuntimeException {
        SomebodyWasFaster() {
            super("the same request has been answered meanwhile");
        }
    }

    private Uni<Boolean> claim(Tx tx, Occasion occasion, byte[] key, byte[] body) {
        return tx.connection()
                .preparedQuery("""
                        insert into idempotency (company, key_hash, body_hash, made_at) values ($1, $2, $3, $4)
                        on conflict do nothing""")
                .execute(Sql.tuple(occasion.company(), bytes(key), bytes(body), realTime.instant()))
                .map(rows -> rows.rowCount() == 1);
    }

    private Uni<Void> keep(Tx tx, Occasion occasion, byte[] keyHash, String key, Answer answer) {
        return tx.connection()
                .preparedQuery("update idempotency set sealed = $3 where company = $1 and key_hash = $2")
                .execute(Sql.tuple(occasion.company(), bytes(keyHash), bytes(Seal.close(key, json.write(answer)))))
                .replaceWithVoid();
    }

    private Uni<Answer> repeat(Tx tx, Occasion occasion, byte[] keyHash, byte[] bodyHash, String key) {
        return tx.connection()
                .preparedQuery("select body_hash, sealed from idempotency where company = $1 and key_hash = $2")
                .execute(Sql.tuple(occasion.company(), bytes(keyHash)))
                .map(rows -> stored(rows.iterator().next(), 0, bodyHash, key));
    }

    private Answer stored(Row row, int from, byte[] bodyHash, String key) {
        if (!Arrays.equals(row.getBuffer(from).getBytes(), bodyHash)) {
            throw new Refused(new IdempotentRequest.KeyReused());
        }
        var kept = json.readTolerantly(Seal.open(key, row.getBuffer(from + 1).getBytes()), Kept.class);
        return new Answer(kept.status(), kept.body(), kept.version(), kept.location());
    }

    private static Buffer bytes(byte[] bytes) {
        return Buffer.buffer(bytes);
    }

    private record Kept(
            int status,
            JsonNode body,
            @Nullable Long version,
            @Nullable String location) {}
}
