package io.cardea.stack.launcher;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(name = "down", mixinStandardHelpOptions = true, description = "Stops everything; the data stays.")
final class Down implements Callable<Integer> {
    @Mixin
    Place place = new Place();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli's
    CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException, ExecutionException {
        var out = spec.commandLine().getOut();
        var launcher = Roster.load(place.data()).flatMap(roster -> ProcessHandle.of(roster.launcher()));
        if (launcher.isEmpty()) {
            out.println(
                    RunLock.isHeld(place.data())
                            ? "Cardea is just starting or stopping; try again in a moment."
                            : "Cardea is not running.");
            return 0;
        }
        out.println("Stopping");
        out.flush();
        end(launcher.get());
        out.println("Stopped; the data stays in " + place.data());
        return 0;
    }

    private static void end(ProcessHandle launcher) throws InterruptedException, ExecutionException {
        launcher.destroy();
        try {
            launcher.onExit().get(60, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            launcher.destroyForcibly();
        }
    }
}
