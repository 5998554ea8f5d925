package io.cardea.stack.postgres;

import java.nio.file.Path;

/// Where and how a server runs.
///
/// @param data its folder; made on the first start
/// @param port on 127.0.0.1; 0 for a free one
/// @param password of the superuser `postgres`; settled by the first start
/// @param log its log file
/// @param keeping whether the data must survive a crash of the machine
public record PostgresSettings(Path data, int port, String password, Path log, boolean keeping) {
    /// For tests: fast, in the given folder, forgetful if the machine dies.
    public static PostgresSettings forTests(Path folder) {
        return new PostgresSettings(
                folder.resolve("postgres"), 0, "test", folder.resolve("logs/postgresql.log"), false);
    }
}
