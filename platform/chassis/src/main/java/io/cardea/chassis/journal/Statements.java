package io.cardea.chassis.journal;

import io.cardea.chassis.database.SetStatement;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/// The SQL of one aggregate type. Changes are one statement, for one aggregate or for many: their states, their
/// journal rows, what is to be told of them, and their timers.
final class Statements<S, C> {

    private static final String PARAMETERS = """
            id uuid, company uuid, version bigint, state text, columns text, due timestamptz, entry uuid, topic text,
            type text, actor text, reason text, at timestamptz, traceparent text, body text, feed_body text""";

    /// Rows are locked in the order of their ids, whoever asks, so that two who lock several never wait in a
    /// circle. No key ever changes, so whoever writes a row that refers to a locked one does not wait for it.
    private static final String LOCK = """
            select n, version, state::text from (select * from given order by id) as given,
                lateral (select version, state from %s s where s.id = given.id and s.company = given.company
                for no key update)
                as s""";

    private static final String LOCK_ALL = """
            select n, version, state::text from
                (select n, s.id from given, lateral (select id from %1$s s where s.company = given.company
                    and s.%2$s = given.id offset 0) as s order by s.id) as found,
                lateral (select version, state from %1$s s where s.id = found.id
                for no key update) as s""";

    private static final String INSERT = """
            insert into %s (id, company, version, state%s) select given.id, given.company, given.version,
                given.state::jsonb%s from given%s""";

    private static final String UPDATE = """
            update %s s set version = given.version, state = given.state::jsonb%s from given%s
            where s.id = given.id and s.company = given.company""";

    private static final String RECORDED = """
            insert into journal (aggregate_type, aggregate, company, version, id, topic, type, actor, reason, at,
                traceparent, body, feed_body)
            select '%s', id, company, version, entry, topic, type, actor, reason, at, traceparent, body::jsonb,
                feed_body::jsonb from given order by id returning seq""";

    private static final String TIMED = """
            insert into timers (aggregate_type, aggregate, company, due) select '%s', id, company, due from given
            order by id\s""" + TimerRow.SET_AGAIN;

    private final AggregateType<S, C> type;
    private final List<String> columns;
    final SetStatement insert;
    final SetStatement update;
    final SetStatement lock;
    final String find;
    private final Map<String, SetStatement> lockAll = new ConcurrentHashMap<>();

    Statements(AggregateType<S, C> type) {
        this.type = type;
        this.columns = List.copyOf(type.columns().keySet());
        String names = each(", %1$s");
        String values = each(", c.%1$s");
        this.insert = change(INSERT.formatted(type.table(), names, values, fromColumns()));
        this.update = change(UPDATE.formatted(type.table(), each(", %1$s = c.%1$s"), fromColumns()));
        this.lock = SetStatement.over("id uuid, company uuid", LOCK.formatted(type.table()));
        this.find = "select version, state::text from %s where company = $1 and id = $2".formatted(type.table());
    }

    /// Locks all that have an id in that column.
    SetStatement lockAll(String column) {
        return lockAll.computeIfAbsent(
                column, name -> SetStatement.over("id uuid, company uuid", LOCK_ALL.formatted(type.table(), name)));
    }

    /// A page: rows after the cursor that match the conditions, in the order of their ids.
    String page(List<String> conditions) {
        String where = conditions.stream().map(" and "::concat).collect(Collectors.joining());
        return "select version, state::text from %s where company = $1 and id > $2%s order by id limit $3"
                .formatted(type.table(), where);
    }

    private SetStatement change(String written) {
        String timed = type.due() == null ? "" : ", timed as (" + TIMED.formatted(type.name()) + ")";
        String toBeTold = type.topic() == null ? "" : ", told as (insert into outbox (seq) select seq from recorded)";
        return SetStatement.over(
                PARAMETERS,
                "with written as (%s), recorded as (%s)%s%s select 1 where false"
                        .formatted(written, RECORDED.formatted(type.name()), toBeTold, timed));
    }

    /// One of the columns has the value of that parameter, or one of its values.
    static String condition(String columns, Object value, int parameter) {
        String condition = value instanceof Collection<?> ? "%s = any($%d)" : "%s = $%d";
        return Arrays.stream(columns.split(",", -1))
                .map(column -> condition.formatted(column, parameter))
                .collect(Collectors.joining(" or ", "(", ")"));
    }

    private String each(String form) {
        return columns.stream().map(form::formatted).collect(Collectors.joining());
    }

    /// The columns come as JSON, and the table says of which types they are.
    private String fromColumns() {
        return columns.isEmpty()
                ? ""
                : ", lateral jsonb_populate_record(null::%s, given.columns::jsonb) as c".formatted(type.table());
    }
}
