package io.cardea.bench.load;

import io.cardea.stack.suite.LocalSuite;
import io.cardea.stack.suite.Part;
import io.cardea.stack.suite.PartReport;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;

/// Reads what the suite's databases and processes have done since they were started.
public final class Meter {

    /// The server's own processes tell what they did with a delay of up to a second.
    private static final Duration REPORTING = Duration.ofMillis(1500);

    private static final String DRIVER = "driver";

    private final LocalSuite suite;

    public Meter(LocalSuite suite) {
        this.suite = suite;
    }

    /// What was done.
    ///
    /// @param commits by database
    /// @param rows inserted and updated, by database
    /// @param processor seconds by process; the driver's own under its name
    public record Reading(
            double at, Map<String, Double> commits, Map<String, Double> rows, Map<String, Double> processor) {

        /// What was done between an earlier reading and this one.
        public Reading since(Reading earlier) {
            return combined(earlier, (now, before) -> now - before);
        }

        /// What remains when nothing is asked of the suite has been taken off.
        public Reading without(Reading quiet) {
            double share = at / quiet.at;
            return combined(quiet, (all, idle) -> Math.max(0, all - idle * share));
        }

        /// Per one of so many.
        public Reading per(double count) {
            return combined(this, (all, _) -> all / count);
        }

        private Reading combined(Reading other, BinaryOperator<Double> how) {
            return new Reading(
                    how.apply(at, other.at),
                    combined(commits, other.commits, how),
                    combined(rows, other.rows, how),
                    combined(processor, other.processor, how));
        }

        private static Map<String, Double> combined(
                Map<String, Double> mine, Map<String, Double> others, BinaryOperator<Double> how) {
            return mine.entrySet().stream()
                    .collect(Collectors.toMap(
                            Map.Entry::getKey,
                            e -> how.apply(e.getValue(), others.getOrDefault(e.getKey(), 0.0)),
                            (a, _) -> a,
                            TreeMap::new));
        }
    }

    /// Waits until everybody has reported, and reads.
    public Reading read() {
        try {
            Thread.sleep(REPORTING);
            return now();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /// What is done in that time while nobody asks for anything.
    public Reading quiet(Duration time) {
        try {
            Reading before = now();
            Thread.sleep(time);
            Reading done = now().since(before);
            // The driver listens all the time, and that is a part of its price.
            done.processor().remove(DRIVER);
            return done;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Reading now() throws SQLException {
        var commits = new TreeMap<String, Double>();
        var rows = new TreeMap<String, Double>();
        try (var connection = suite.database("postgres");
                var statement = connection.createStatement();
                var found = statement.executeQuery(
                        "select datname, xact_commit, tup_inserted + tup_updated from pg_stat_database")) {
            while (found.next()) {
                String database = String.valueOf(found.getString(1));
                if (Arrays.stream(Part.values())
                        .anyMatch(part -> part.hasDatabase() && part.shortName().equals(database))) {
                    commits.put(database, found.getDouble(2));
                    rows.put(database, found.getDouble(3));
                }
            }
        }
        return new Reading(System.nanoTime() / 1e9, commits, rows, processor());
    }

    private Map<String, Double> processor() {
        var seconds = new TreeMap<String, Double>(suite.report().stream()
                .collect(Collectors.toMap(report -> report.part().title(), Meter::seconds)));
        seconds.put(DRIVER, Processor.secondsOf(ProcessHandle.current()));
        return seconds;
    }

    private static double seconds(PartReport report) {
        return ProcessHandle.of(report.pid()).map(Processor::secondsOfTree).orElse(0.0);
    }
}
