package io.cardea.stack.launcher;

import io.cardea.stack.suite.PortPlan;
import java.util.stream.Collectors;

/// Ports that somebody else has.
final class TakenPorts {
    private TakenPorts() {}

    /// @throws IllegalStateException that names the ports and a way out, when some of the plan are taken
    static void refuse(PortPlan plan) {
        var taken = plan.taken();
        if (!taken.isEmpty()) {
            var ports = taken.stream().map(String::valueOf).collect(Collectors.joining(", "));
            throw new IllegalStateException((taken.size() == 1 ? "Port " : "Ports ") + ports + " on 127.0.0.1 "
                    + (taken.size() == 1 ? "is" : "are")
                    + " taken by another program. End it, or let Cardea use other ports: "
                    + "./cardea up --port-base " + (plan.base() + 1000)
                    + " (or CARDEA_PORT_BASE=" + (plan.base() + 1000) + "); it takes fourteen in a row.");
        }
    }
}
