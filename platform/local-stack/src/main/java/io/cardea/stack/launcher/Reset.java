package io.cardea.stack.launcher;

import io.cardea.stack.place.Folders;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.util.List;
import java.util.Scanner;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(name = "reset", mixinStandardHelpOptions = true, description = "Forgets all data, after asking.")
final class Reset implements Callable<Integer> {
    /// What up and demo leave in their folder. Without one of them it is somebody else's.
    private static final List<String> MARKS = List.of("launcher.lock", "secrets.properties", "demo/secrets.properties");

    @Mixin
    Place place = new Place();

    @Option(names = "--yes", description = "Does not ask.")
    boolean yes;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli's
    CommandSpec spec;

    @Override
    public Integer call() {
        var out = spec.commandLine().getOut();
        var data = place.data();
        if (!Files.exists(data)) {
            out.println("There is no data in " + data);
            return 0;
        }
        if (MARKS.stream().map(data::resolve).noneMatch(Files::exists)) {
            throw new IllegalStateException(data + " is not a data folder of Cardea; nothing was deleted.");
        }
        if (RunLock.isHeld(data)) {
            throw new IllegalStateException("Cardea is running. Stop it first: ./cardea down");
        }
        if (!yes && !agreed()) {
            out.println("Nothing was deleted.");
            return 1;
        }
        Folders.delete(data);
        out.println("Deleted " + data);
        return 0;
    }

    private boolean agreed() {
        var out = spec.commandLine().getOut();
        out.print("Delete all data in " + place.data() + "? Type yes: ");
        out.flush();
        var in = new Scanner(System.in, Charset.defaultCharset());
        return in.hasNextLine() && in.nextLine().strip().equals("yes");
    }
}
