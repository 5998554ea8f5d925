package io.cardea.stack.launcher;

import io.cardea.stack.suite.Part;
import io.cardea.stack.suite.Progress;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/// Tells a person what is being done and how far it is, a line per event.
public final class PrintedProgress implements Progress {
    private final PrintWriter out;
    private final AtomicInteger ready = new AtomicInteger();

    public PrintedProgress(PrintWriter out) {
        this.out = out;
    }

    @Override
    public void preparing(String what) {
        print("Preparing " + what + " (once, about half a minute)");
    }

    @Override
    public void ready(Part part, Duration took) {
        var count = "[" + ready.incrementAndGet() + "/" + Part.values().length + "]";
        print("  %7s %-22s %s %7s".formatted(count, part.title(), Ink.good("ready"), Ink.seconds(took)));
    }

    @Override
    public void failed(Part part, String reason) {
        print("  %7s %-22s %s".formatted("", part.title(), Ink.bad("failed")));
        print(reason);
    }

    @Override
    public void stopped(Part part) {
        ready.decrementAndGet();
        print("          %-22s %s".formatted(part.title(), Ink.quiet("stopped")));
    }

    private synchronized void print(String line) {
        out.println(line);
        out.flush();
    }
}
