package io.cardea.chassis.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.cardea.testing.servers.RealServers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@QuarkusTest
@WithTestResource(RealServers.class)
class MigratingAnOlderDatabaseIT {

    private static final Path CHASSIS = Path.of("src/main/resources/db/chassis");
    private static final Path SERVICE = Path.of("src/test/resources/db/migration");

    @TempDir
    Path migrations;

    @Inject
    Flyway running;

    @Test
    void what_the_chassis_adds_later_reaches_a_database_that_has_a_services_tables() throws IOException {
        copy(CHASSIS.resolve("V000_1__chassis.sql"));
        copy(SERVICE.resolve("V001__notes.sql"));
        older().migrate();

        copy(CHASSIS.resolve("V000_2__outbox.sql"));
        copy(CHASSIS.resolve("V000_3__guardianships.sql"));
        older().migrate();

        assertThat(older().info().pending()).isEmpty();
        assertThat(older().info().applied()).hasSize(5);
    }

    private void copy(Path migration) throws IOException {
        Files.copy(migration, migrations.resolve(migration.getFileName()));
    }

    /// Another schema beside the running one, with the settings that all services have.
    private Flyway older() {
        return Flyway.configure()
                .dataSource(running.getConfiguration().getDataSource())
                .outOfOrder(running.getConfiguration().isOutOfOrder())
                .schemas("older")
                .locations("filesystem:" + migrations)
                .load();
    }
}
