package io.cardea.stack.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunningPostgresIT {
    @TempDir
    Path folder;

    @Test
    void a_provided_database_takes_its_owner_in() throws SQLException {
        try (var node = PostgresNode.start(PostgresSettings.forTests(folder))) {
            node.provide("catalog", "secret");

            try (var connection = DriverManager.getConnection(node.jdbcUrl("catalog"), "catalog", "secret");
                    var statement = connection.createStatement()) {
                statement.execute("create table product (id int primary key)");
                assertThat(statement.executeUpdate("insert into product values (1)"))
                        .isEqualTo(1);
            }
        }
    }

    @Test
    void what_was_written_is_there_after_a_crash() throws SQLException {
        try (var node = PostgresNode.start(PostgresSettings.forTests(folder));
                var connection = node.connect("postgres");
                var statement = connection.createStatement()) {
            statement.execute("create table kept as select 42 as answer");
            node.child().kill();
        }

        try (var node = PostgresNode.start(PostgresSettings.forTests(folder));
                var connection = node.connect("postgres");
                var statement = connection.createStatement();
                var answers = statement.executeQuery("select answer from kept")) {
            answers.next();
            assertThat(answers.getInt("answer")).isEqualTo(42);
        }
    }

    @Test
    void providing_twice_changes_nothing_but_the_password() throws SQLException {
        try (var node = PostgresNode.start(PostgresSettings.forTests(folder))) {
            node.provide("billing", "old");

            node.provide("billing", "new");

            try (var connection = DriverManager.getConnection(node.jdbcUrl("billing"), "billing", "new")) {
                assertThat(connection.isValid(1)).isTrue();
            }
        }
    }

    @Test
    void nothing_of_it_runs_after_closing() {
        var node = PostgresNode.start(PostgresSettings.forTests(folder));
        var parts = node.child().handle().descendants().toList();

        node.close();

        assertThat(node.child().isAlive()).isFalse();
        assertThat(parts).isNotEmpty().allSatisfy(part -> part.onExit().get(20, TimeUnit.SECONDS));
    }
}
