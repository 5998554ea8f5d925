package io.cardea.chassis.journal;

import io.cardea.chassis.database.Sql;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The SQL of one aggregate type. A change is one statement, one round trip: the state, its journal row and its timer.
final class Statements<S, C> {

    private static final int JOURNAL_PARAMETERS = 13;

    private final AggregateType<S, C> type;
    final String insert;
    final String update;
    final String find;
    final String lock;

    Statements(AggregateType<S, C> type) {
        this.type = type;
        this.insert = "with written as (%s), %s select 1".formatted(insertState(), recorded());
        this.update = "with written as (%s), %s select 1".formatted(updateState(), recorded());
        this.find = "select version, state::text from %s where company = $1 and id = $2".formatted(type.table());
        this.lock = find + " for update";
    }

    /// A page: rows after the cursor that match the conditions, in the order of their ids.
    String page(List<String> conditions) {
        String where = conditions.stream().map(" and "::concat).collect(Collectors.joining());
        return "select version, state::text from %s where company = $1 and id > $2%s order by id limit $3"
                .formatted(type.table(), where);
    }

    /// One of the columns has the value of that parameter, or one of its values.
    static String condition(String columns, Object value, int parameter) {
        String condition = value instanceof Collection<?> ? "%s = any($%d)" : "%s = $%d";
        return Arrays.stream(columns.split(",", -1))
                .map(column -> condition.formatted(column, parameter))
                .collect(Collectors.joining(" or ", "(", ")"));
    }

    Tuple parameters(JournalEntry entry, String stored, S state) {
        List<@Nullable Object> values = new ArrayList<>();
        Occasion on = entry.occasion();
        Collections.addAll(
                values,
                entry.aggregate(),
                on.company(),
                entry.version(),
                stored,
                entry.id(),
                entry.topic(),
                entry.type(),
                on.actor(),
                on.reason(),
                on.at(),
                on.traceparent(),
                entry.body(),
                entry.feedBody());
        type.columns().values().forEach(column -> values.add(column.apply(state)));
        if (type.due() != null) {
            values.add(type.due().apply(state));
        }
        return Sql.tuple(values);
    }

    private String insertState() {
        String names = type.columns().keySet().stream().map(n -> ", " + n).collect(Collectors.joining());
        return "insert into %s (id, company, version, state%s) values ($1, $2, $3, $4::text::jsonb%s)"
                .formatted(type.table(), names, columnParameters(", ", ""));
    }

    private String updateState() {
        var names = List.copyOf(type.columns().keySet());
        String assignments = IntStream.range(0, names.size())
                .mapToObj(i -> ", %s = $%d".formatted(names.get(i), JOURNAL_PARAMETERS + 1 + i))
                .collect(Collectors.joining());
        return "update %s set version = $3, state = $4::text::jsonb%s where id = $1 and company = $2"
                .formatted(type.table(), assignments);
    }

    private String columnParameters(String before, String after) {
        return IntStream.range(0, type.columns().size())
                .mapToObj(i -> before + "$" + (JOURNAL_PARAMETERS + 1 + i) + after)
                .collect(Collectors.joining());
    }

    private String recorded() {
        String journal = """
                recorded as (insert into journal (aggregate_type, aggregate, company, version, id, topic, type, actor,
                    reason, at, traceparent, body, feed_body) values ('%s', $1, $2, $3, $5, $6, $7, $8, $9, $10, $11,
                    $12::text::jsonb, $13::text::jsonb))""".formatted(type.name());
        return type.due() == null ? journal : journal + ", " + timer();
    }

    private String timer() {
        return """
                timed as (insert into timers (aggregate_type, aggregate, company, due) values ('%s', $1, $2, $%d)
                    on conflict (aggregate_type, aggregate)
                    do update set due = excluded.due, failures = 0, retry_after = null)""".formatted(
                        type.name(), JOURNAL_PARAMETERS + 1 + type.columns().size());
    }
}
