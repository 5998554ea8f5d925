package io.cardea.stack.process;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// Starts one child, says its process id, and waits to be killed.
final class SmallLauncher {
    private SmallLauncher() {}

    public static void main(String[] arguments) {
        var words = List.of("sh", "-c", "while :; do sleep 1; done");
        var child = Child.start(new Command("child", words, Map.of(), Path.of(arguments[0]), Command.Ending.TERM));
        System.out.println(child.pid());
        child.awaitEnd();
    }
}
