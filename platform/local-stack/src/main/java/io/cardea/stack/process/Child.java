package io.cardea.stack.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

/// A program that runs as our child and ends with us at the latest.
public final class Child implements AutoCloseable {
    private final Command command;
    private final Process process;
    private final Instant since = Instant.now();
    private final long logStart;

    private Child(Command command, Process process, long logStart) {
        this.command = command;
        this.process = process;
        this.logStart = logStart;
    }

    /// Starts the program; it may take a while until it is of use (see [#awaitReady]).
    public static Child start(Command command) {
        try {
            Files.createDirectories(command.log().toAbsolutePath().getParent());
            var logStart = Files.exists(command.log()) ? Files.size(command.log()) : 0;
            var builder = new ProcessBuilder(command.supervised())
                    .redirectErrorStream(true)
                    .redirectOutput(
                            ProcessBuilder.Redirect.appendTo(command.log().toFile()));
            builder.environment().putAll(command.environment());
            var child = new Child(command, builder.start(), logStart);
            // Its end must end its watch too, before the number of the process can mean another one.
            child.process.onExit().thenRun(child::letGo);
            return child;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Waits until the part answers.
    ///
    /// @throws NotStarted when it ends before that, or is not ready within the time
    public Child awaitReady(Duration limit, Readiness readiness) {
        return awaitReady(limit, Duration.ofMillis(100), readiness);
    }

    /// The same, for somebody who measures when it does.
    ///
    /// @param every how often it is asked
    public Child awaitReady(Duration limit, Duration every, Readiness readiness) {
        var deadline = System.nanoTime() + limit.toNanos();
        while (!readiness.reached()) {
            if (!process.isAlive()) {
                throw notStarted("ended with exit code " + process.exitValue());
            }
            if (System.nanoTime() > deadline) {
                close();
                throw notStarted("was not ready within " + limit.toSeconds() + " s");
            }
            pause(every);
        }
        return this;
    }

    /// Whether the part answers by now. Asked again and again, so quick and silent.
    @FunctionalInterface
    public interface Readiness {
        boolean reached();
    }

    /// Whether it has written the text into its log since it was started.
    public boolean hasLogged(String text) {
        return LogTail.since(command.log(), logStart).contains(text);
    }

    public String name() {
        return command.name();
    }

    public Command command() {
        return command;
    }

    public long pid() {
        return process.pid();
    }

    /// Its process, with the processes that it started itself.
    public ProcessHandle handle() {
        return process.toHandle();
    }

    public Instant since() {
        return since;
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /// Waits for its end.
    ///
    /// @return its exit code
    public int awaitEnd() {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for " + name(), e);
        }
    }

    /// Waits for its end, and that end must be a good one.
    ///
    /// @throws NotStarted when its exit code is not 0
    public void awaitSuccess() {
        if (awaitEnd() != 0) {
            throw notStarted("ended with exit code " + process.exitValue());
        }
    }

    /// Ends it as a crash would (`kill -9`).
    public void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    /// Asks it to end, kills it if it does not, and returns when it is gone.
    @Override
    public void close() {
        letGo();
        try {
            if (!process.waitFor(command.ending().seconds() + 5L, TimeUnit.SECONDS)) {
                kill();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private void letGo() {
        try {
            process.getOutputStream().close();
        } catch (IOException e) {
            // The other end is gone already, which is what was wanted.
        }
    }

    private NotStarted notStarted(String what) {
        return new NotStarted(name(), what, command.log(), LogTail.since(command.log(), logStart));
    }

    private static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while a part was starting", e);
        }
    }
}
