package io.cardea.chassis.database;

import io.cardea.chassis.database.InStep.Call;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import java.lang.reflect.Array;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// One SQL statement for any number of rows of parameters, so that many who ask for the same cost little more than one.
///
/// The rows stand in the table `given`, in a column for each parameter and their place in `n`. A statement that returns
/// something says in its first column for which place it is:
///
/// ```
/// SetStatement.over("company uuid, id uuid", "select n, name from given join sites using (company, id)")
/// ```
///
/// Run it with [Tx#run]. One object per statement: those who hold the same object are run together.
public final class SetStatement {

    private static final Pattern WRITES = Pattern.compile("\\b(insert|update|delete)\\b");

    private static final Map<String, Class<?>> TYPES = Map.of(
            "uuid", UUID.class,
            "text", String.class,
            "int", Integer.class,
            "bigint", Long.class,
            "boolean", Boolean.class,
            "timestamptz", OffsetDateTime.class,
            "bytea", Buffer.class);

    private final String sql;
    private final List<Class<?>> types;
    private final boolean writes;

    private SetStatement(String sql, List<Class<?>> types) {
        this.sql = sql;
        this.types = types;
        this.writes = WRITES.matcher(sql.replaceAll("for (no key )?update", "")).find();
    }

    /// @param parameters names and types, `id uuid, at timestamptz`
    /// @param statement reads them from `given`
    public static SetStatement over(String parameters, String statement) {
        List<String[]> columns = Arrays.stream(parameters.split(",", -1))
                .map(column -> column.strip().split(" ", 2))
                .toList();
        String names = columns.stream().map(column -> column[0]).collect(Collectors.joining(", "));
        String arrays = IntStream.range(0, columns.size())
                .mapToObj(i -> "$%d::%s[]".formatted(i + 1, columns.get(i)[1]))
                .collect(Collectors.joining(", "));
        String given =
                "with given as (select * from unnest(%s) with ordinality as given (%s, n))".formatted(arrays, names);
        String rest = statement.startsWith("with ") ? ", " + statement.substring(5) : " " + statement;
        return new SetStatement(
                given + rest,
                columns.stream().<Class<?>>map(column -> type(column[1])).toList());
    }

    /// Does it change anything?
    boolean writes() {
        return writes;
    }

    /// Runs it for all of these; whatever goes wrong fails the Uni.
    ///
    /// @return the rows that each is to get, in their order
    Uni<List<List<Row>>> run(SqlClient client, List<Call> calls) {
        return Uni.createFrom()
                .deferred(() -> client.preparedQuery(sql).execute(parameters(calls)))
                .map(rows -> dealt(calls.size(), rows));
    }

    private static List<List<Row>> dealt(int calls, RowSet<Row> rows) {
        List<List<Row>> each = new ArrayList<>();
        for (int n = 0; n < calls; n++) {
            each.add(new ArrayList<>(1));
        }
        rows.forEach(row -> each.get(row.getLong(0).intValue() - 1).add(row));
        return each;
    }

    /// One array per parameter.
    private Tuple parameters(List<Call> calls) {
        Tuple tuple = Tuple.tuple();
        for (int column = 0; column < types.size(); column++) {
            Object values = Array.newInstance(types.get(column), calls.size());
            for (int n = 0; n < calls.size(); n++) {
                Array.set(values, n, Sql.parameter(calls.get(n).values()[column]));
            }
            tuple.addValue(values);
        }
        return tuple;
    }

    private static Class<?> type(String name) {
        Class<?> type = TYPES.get(name);
        if (type == null) {
            throw new IllegalArgumentException("no parameters of type " + name);
        }
        return type;
    }
}
