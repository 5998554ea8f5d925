package io.cardea.stack.suite;

import io.cardea.stack.process.Child;
import io.cardea.stack.process.Memory;
import java.time.Duration;

/// A part that was started and has answered.
record Running(Part part, Child child, Duration startup) {
    PartReport report() {
        return new PartReport(
                part,
                child.pid(),
                child.since(),
                startup,
                Memory.ofTree(child.handle()),
                child.command().log());
    }
}
