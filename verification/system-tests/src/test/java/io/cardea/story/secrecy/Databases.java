package io.cardea.story.secrecy;

import io.cardea.stack.suite.LocalSuite;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// Every row of every table of every database of the suite's server.
record Databases(LocalSuite suite) {

    private static final int AT_ONCE = 1_000;

    void show(Hunt hunt) throws SQLException {
        List<String> databases;
        try (var connection = suite.database("postgres")) {
            databases = column(connection, "select datname from pg_database where not datistemplate");
        }
        for (String database : databases) {
            try (var connection = suite.database(database)) {
                connection.setAutoCommit(false);
                show(database, connection, hunt);
            }
        }
    }

    private static void show(String database, Connection connection, Hunt hunt) throws SQLException {
        var tables = column(connection, """
                select format('%I.%I', schemaname, tablename) from pg_tables
                where schemaname not in ('pg_catalog', 'information_schema')""");
        for (String table : tables) {
            try (var statement = connection.createStatement()) {
                statement.setFetchSize(AT_ONCE);
                var rows = statement.executeQuery("select t::text from %s t".formatted(table));
                while (rows.next()) {
                    hunt.see("database %s, %s".formatted(database, table), rows.getString(1));
                }
            }
        }
    }

    private static List<String> column(Connection connection, String query) throws SQLException {
        var values = new ArrayList<String>();
        try (var statement = connection.createStatement()) {
            var rows = statement.executeQuery(query);
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }
}
