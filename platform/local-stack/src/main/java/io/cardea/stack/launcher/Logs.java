package io.cardea.stack.launcher;

import io.cardea.stack.suite.Part;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "logs",
        mixinStandardHelpOptions = true,
        description = "Shows the log of a part and follows it until Ctrl-C.")
final class Logs implements Callable<Integer> {
    @Mixin
    Place place = new Place();

    @Parameters(paramLabel = "NAME", description = "The part, as status names it.")
    String name = "";

    @Override
    public Integer call() throws IOException, InterruptedException {
        var part = Part.named(name)
                .orElseThrow(() -> new IllegalArgumentException("There is no part " + name + ", but: " + names()));
        var log = place.settings().logs().resolve(part.title() + ".log");
        if (!Files.exists(log)) {
            throw new IllegalStateException(part.title() + " has not written a log yet: " + log);
        }
        return new ProcessBuilder("tail", "-n", "50", "-F", log.toString())
                .inheritIO()
                .start()
                .waitFor();
    }

    private static String names() {
        return Arrays.stream(Part.values()).map(Part::title).collect(Collectors.joining(", "));
    }
}
