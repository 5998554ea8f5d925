package io.cardea.billing.request;

import io.cardea.chassis.database.SetStatement;
import io.cardea.chassis.database.Sql;
import io.cardea.chassis.database.Tx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;

/// The requests that have to be sent to the provider or asked about, with real instants: a retry must
/// come even while a sandbox company's clock stands still. Entries are written last of all in a
/// transaction, whatever else it has locked, and whoever takes some locks nothing after them
/// (docs/decisions/0035).
@ApplicationScoped
public class SendQueue {

    private static final SetStatement ADD = SetStatement.over("request uuid, company uuid, due timestamptz", """
            insert into payment_sends (request, company, due)
            select distinct on (request) request, company, due from given order by request
            on conflict (request) do update set due = excluded.due, attempts = 0, turn = null""");

    private static final SetStatement ASK = SetStatement.over("request uuid, company uuid, due timestamptz", """
            insert into payment_sends (request, company, due, ask)
            select distinct on (request) request, company, due, true from given order by request
            on conflict (request) do update set due = excluded.due, attempts = 0, turn = null, ask = true""");

    private static final SetStatement LOOK_BACK = SetStatement.over("request uuid, company uuid, due timestamptz", """
            insert into payment_sends (request, company, due, ask, look_back)
            select distinct on (request) request, company, due, true, true from given order by request
            on conflict (request) do update
                set due = excluded.due, attempts = 0, turn = null, ask = true, look_back = true""");

    /// The pause may be long, and nobody's clock should wait for it (see UnsentPayments).
    private static final SetStatement PARK = taken("request uuid, turn bigint, due timestamptz", """
                    update payment_sends s set due = given.due, attempts = s.attempts + 1, ask = false, look_back = false
                    from mine join given using (n) where s.request = mine.request""");

    private static final SetStatement GO_ON = taken("request uuid, turn bigint, due timestamptz", """
                    update payment_sends s set due = given.due, attempts = 0, ask = false, look_back = false
                    from mine join given using (n) where s.request = mine.request""");

    private static final SetStatement REMOVE =
            taken("request uuid, turn bigint", "delete from payment_sends s using mine where s.request = mine.request");

    private static final SetStatement PUT_OFF = taken("request uuid, turn bigint, due timestamptz", """
                    update payment_sends s set due = given.due
                    from mine join given using (n) where s.request = mine.request""");

    private final SendBell bell;
    private final InstantSource realTime = InstantSource.system();

    SendQueue(SendBell bell) {
        this.bell = bell;
    }

    /// About entries as they were taken. Queuing a request again ends the turn of whoever has it, so an
    /// entry taken before that is not found any more.
    private static SetStatement taken(String parameters, String change) {
        return SetStatement.over(parameters, """
                with mine as (
                    select given.n, s.request from given join payment_sends s using (request)
                    where s.turn = given.turn order by s.request for update of s)
                """ + change);
    }

    /// One request to see to.
    ///
    /// @param attempts how often it has been taken since it was queued, this time included
    /// @param ask has the provider said that there is news?
    /// @param turn the number of this taking; nobody else ever gets the same
    /// @param lookBack is the news about what became of the money afterwards?
    public record Entry(UUID request, UUID company, int attempts, boolean ask, long turn, boolean lookBack) {}

    /// Has the request seen to as soon as the transaction is committed, also if it is being seen to just now.
    Uni<Void> add(Tx tx, UUID company, UUID request) {
        tx.afterCommit(bell::ring);
        return last(tx, ADD, request, company, realTime.instant());
    }

    /// As above; the provider has said that there is news, and is to be asked what.
    public Uni<Void> ask(Tx tx, UUID company, UUID request) {
        tx.afterCommit(bell::ring);
        return last(tx, ASK, request, company, realTime.instant());
    }

    /// As above, about what became of the money after it was paid.
    public Uni<Void> lookBack(Tx tx, UUID company, UUID request) {
        tx.afterCommit(bell::ring);
        return last(tx, LOOK_BACK, request, company, realTime.instant());
    }

    /// Takes what is due. Whoever takes an entry has it for the length of the lease; then it is due again,
    /// so a process that dies on the way loses nothing. What belongs to a company that has not arrived here
    /// yet waits for it: without its clock no outcome could be written.
    public Uni<List<Entry>> take(Tx tx, int atMost, Duration lease) {
        Instant now = realTime.instant();
        return tx.connection()
                .preparedQuery("""
                        with taken as (
                            select request from payment_sends s where due <= $1
                                and exists (select from company_clocks c where c.company = s.company)
                            order by due, request limit $2 for update skip locked)
                        update payment_sends s set due = $3, attempts = attempts + 1,
                            turn = nextval('payment_turns') from taken
                        where s.request = taken.request
                        returning s.request, s.company, s.attempts, s.ask, s.turn, s.look_back""")
                .execute(Sql.tuple(now, atMost, now.plus(lease)))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> new Entry(
                                row.getUUID(0),
                                row.getUUID(1),
                                row.getInteger(2),
                                row.getBoolean(3),
                                row.getLong(4),
                                row.getBoolean(5)))
                        .toList());
    }

    /// Nothing more to do for it, unless it was queued again meanwhile.
    public Uni<Void> remove(Tx tx, Entry entry) {
        return last(tx, REMOVE, entry.request(), entry.turn());
    }

    /// Try again after that time, or at once if it was queued again meanwhile.
    public Uni<Void> putOff(Tx tx, Entry entry, Duration pause) {
        Instant due = realTime.instant().plus(pause);
        return last(tx, PUT_OFF, entry.request(), entry.turn(), due);
    }

    /// There is more to do for it, at once.
    public Uni<Void> goOn(Tx tx, Entry entry) {
        tx.afterCommit(bell::ring);
        return last(tx, GO_ON, entry.request(), entry.turn(), realTime.instant());
    }

    /// The provider takes its time: look again after that long, unless it was queued again meanwhile.
    public Uni<Void> park(Tx tx, Entry entry, Duration pause) {
        Instant due = realTime.instant().plus(pause);
        return last(tx, PARK, entry.request(), entry.turn(), due);
    }

    private static Uni<Void> last(Tx tx, SetStatement statement, Object... values) {
        return Uni.createFrom().voidItem().invoke(() -> tx.last(statement, values));
    }
}
