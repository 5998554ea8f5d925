package io.cardea.bench.gateway;

import static java.util.Objects.requireNonNull;

import io.cardea.access.Decision;
import io.cardea.access.Door;
import io.cardea.access.Freeze;
import io.cardea.access.Gate;
import io.cardea.access.Pass;
import io.cardea.access.Span;
import io.cardea.access.Validity;
import io.cardea.access.ZoneState;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/// The pure function at the door, by JMH: a pass with a few spans and freezes, at an instant inside the last.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class DecisionAlone {

    private final UUID site = UUID.randomUUID();
    private final Instant start = Instant.parse("2026-01-01T00:00:00Z");
    private final Instant at = start.plusSeconds(40 * 86_400 + 5);
    private final Gate gate = new Gate(site, Gate.Status.OPEN, Gate.Direction.IN);
    private final Pass pass = new Pass(
            Pass.Status.ACTIVE,
            Set.of(site),
            new Validity(
                    List.of(span(0, 10), span(12, 30), span(31, 60)),
                    List.of(span(60, 67)),
                    List.of(new Freeze(day(14), day(20)), new Freeze(day(90), null)),
                    day(67),
                    Pass.Afterwards.PAYMENT_OVERDUE),
            null,
            7);

    @Benchmark
    public Decision decide() {
        return Door.decide(pass, gate, ZoneState.QUIET, at);
    }

    private Span span(int from, int to) {
        return new Span(day(from), day(to));
    }

    private Instant day(int day) {
        return start.plusSeconds(day * 86_400L);
    }

    /// Nanoseconds and allocated bytes of one decision.
    public record Cost(double nanoseconds, double bytes) {}

    /// Runs JMH in a process of its own.
    public static Cost measured(boolean quick) {
        try {
            Collection<RunResult> results = new Runner(new OptionsBuilder()
                            .include(DecisionAlone.class.getName())
                            .forks(1)
                            .jvmArgs("-Xmx256m", "-XX:+UseSerialGC")
                            .warmupIterations(3)
                            .warmupTime(TimeValue.seconds(quick ? 1 : 3))
                            .measurementIterations(quick ? 3 : 8)
                            .measurementTime(TimeValue.seconds(quick ? 1 : 3))
                            .addProfiler(GCProfiler.class)
                            .verbosity(VerboseMode.SILENT)
                            .build())
                    .run();
            RunResult result = results.iterator().next();
            return new Cost(
                    result.getPrimaryResult().getScore(),
                    requireNonNull(result.getSecondaryResults().get("gc.alloc.rate.norm"))
                            .getScore());
        } catch (RunnerException e) {
            throw new IllegalStateException(e);
        }
    }
}
