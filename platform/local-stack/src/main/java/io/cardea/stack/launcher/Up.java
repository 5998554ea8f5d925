package io.cardea.stack.launcher;

import io.cardea.stack.place.Folders;
import io.cardea.stack.suite.LocalSuite;
import io.cardea.stack.suite.Part;
import io.cardea.stack.suite.SuiteSettings;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
        name = "up",
        mixinStandardHelpOptions = true,
        description = "Starts everything and keeps it running until Ctrl-C or ./cardea down.")
final class Up implements Callable<Integer> {
    private static final int INTERRUPTED = 130;

    @Mixin
    Place place = new Place();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli's
    CommandSpec spec;

    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch done = new CountDownLatch(1);
    private volatile boolean started;

    @Override
    public Integer call() throws InterruptedException {
        var out = spec.commandLine().getOut();
        var settings = place.settings();
        Folders.privately(settings.data());
        var lock = RunLock.take(settings.data());
        if (lock.isEmpty()) {
            out.println(alreadyRunning(settings));
            return 0;
        }
        try (var _ = lock.get()) {
            TakenPorts.refuse(settings.ports());
            return run(settings, out);
        }
    }

    private static String alreadyRunning(SuiteSettings settings) {
        var since = Roster.load(settings.data())
                .map(roster -> " (process " + roster.launcher() + ")")
                .orElse("");
        return "Cardea is running already" + since + ". ./cardea status shows its parts, ./cardea down stops it.";
    }

    private int run(SuiteSettings settings, PrintWriter out) throws InterruptedException {
        var begin = Instant.now();
        // The virtual machine ends when the hook returns, and with it every part that is still there.
        Runtime.getRuntime().addShutdownHook(new Thread(this::endInOrder));
        try (var suite = LocalSuite.open(settings, new PrintedProgress(out))) {
            out.println(Ink.loud("Starting Cardea") + " in " + settings.data());
            Roster.of(settings.ports().base(), List.of()).save(settings.data());
            suite.start();
            started = true;
            Roster.of(settings.ports().base(), suite.report()).save(settings.data());
            Welcome.print(suite, Duration.between(begin, Instant.now()), out);
            watch(suite, out);
            out.println("Stopping");
        } finally {
            Roster.forget(settings.data());
            done.countDown();
        }
        return INTERRUPTED;
    }

    /// Waits for the end, and names each part that ends before it.
    private void watch(LocalSuite suite, PrintWriter out) throws InterruptedException {
        var up = EnumSet.allOf(Part.class);
        while (!asked.await(1, TimeUnit.SECONDS)) {
            for (var part : EnumSet.copyOf(up)) {
                if (!suite.isUp(part)) {
                    up.remove(part);
                    var log = suite.settings().logs().resolve(part.title() + ".log");
                    out.println(Ink.bad(part.title() + " has ended.") + " Its log is " + log
                            + ". Ctrl-C and ./cardea up start it again.");
                    out.flush();
                }
            }
            if (up.isEmpty()) {
                return;
            }
        }
    }

    /// While things are starting there is no order to keep: they end when this process does.
    private void endInOrder() {
        asked.countDown();
        if (!started) {
            return;
        }
        try {
            if (!done.await(40, TimeUnit.SECONDS)) {
                System.err.println("Some parts take long to stop; they are killed now.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
