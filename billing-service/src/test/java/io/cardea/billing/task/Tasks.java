package io.cardea.billing.task;

import io.cardea.chassis.journal.Decision;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Tasks for tests.
final class Tasks {

    static final UUID REQUEST = UUID.fromString("01931f70-0000-7000-8000-000000000002");
    static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    static final String CLERK = "staff:01931f6e-0000-7000-8000-0000000000aa";

    private Tasks() {}

    static OperatorTask open(TaskKind kind) {
        return OperatorTask.open(
                new TaskMatter(kind, REQUEST, null),
                "Asked for 49900 NOK; the provider's payment pay_1 says SUCCEEDED over 49901 NOK.",
                NOON);
    }

    static TaskStep step(TaskAction action, @Nullable String note) {
        return new TaskStep(action, note, CLERK, NOON);
    }

    static OperatorTask after(Decision<OperatorTask, TaskChange> decision) {
        return ((Decision.Changed<OperatorTask, TaskChange>) decision).state();
    }
}
