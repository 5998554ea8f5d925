package io.cardea.billing.running;

import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// Everything that the service's database holds, as text.
record WholeDatabase(Pool pool) {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    String text() {
        var all = new StringBuilder();
        for (String table : column("select tablename from pg_tables where schemaname = 'public'")) {
            all.append(table).append('\n');
            column("select t::text from \"%s\" t".formatted(table))
                    .forEach(row -> all.append(row).append('\n'));
        }
        return all.toString();
    }

    private List<String> column(String select) {
        var values = new ArrayList<String>();
        for (Row row : pool.query(select).execute().await().atMost(PATIENCE)) {
            values.add(row.getString(0));
        }
        return values;
    }
}
