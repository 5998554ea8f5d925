package io.cardea.stack.suite;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;

/// Starts the parts that need no service, says their process ids, and waits to be killed.
final class HalfASuite {
    private HalfASuite() {}

    public static void main(String[] arguments) throws InterruptedException {
        var settings = new SuiteSettings(Path.of(arguments[0]), PortPlan.free());
        var suite = LocalSuite.open(settings, Progress.unheard());
        suite.start(Part.POSTGRESQL, Part.KAFKA, Part.PROVIDER, Part.EDGE);
        System.out.println(
                suite.report().stream().map(part -> String.valueOf(part.pid())).collect(Collectors.joining(" ")));
        new CountDownLatch(1).await();
    }
}
