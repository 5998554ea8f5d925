package io.cardea.access;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Passes as the tests speak of them: a month that is paid, and what may be different about it.
final class Passes {

    static final UUID HERE = UUID.fromString("00000000-0000-0000-0000-000000000001");
    static final UUID ELSEWHERE = UUID.fromString("00000000-0000-0000-0000-000000000002");
    static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    static final Instant END = Instant.parse("2026-02-01T00:00:00Z");
    static final Instant GRACE_END = Instant.parse("2026-02-08T00:00:00Z");
    static final Instant MIDDLE = Instant.parse("2026-01-15T12:00:00Z");
    static final Gate GATE = new Gate(HERE, Gate.Status.OPEN, Gate.Direction.IN);
    static final Gate WAY_OUT = new Gate(HERE, Gate.Status.OPEN, Gate.Direction.OUT);

    private Passes() {}

    static Pass paid() {
        return with(List.of(new Span(START, END)), List.of(), List.of(), null, END);
    }

    static Pass paidWithGrace() {
        return with(List.of(new Span(START, END)), List.of(new Span(END, GRACE_END)), List.of(), null, GRACE_END);
    }

    static Pass frozen(Freeze freeze) {
        return with(List.of(new Span(START, END)), List.of(), List.of(freeze), null, END);
    }

    static Pass counted(int remaining) {
        return with(List.of(new Span(START, END)), List.of(), List.of(), new Credits(remaining, List.of()), END);
    }

    static Pass with(
            List<Span> spans, List<Span> graces, List<Freeze> freezes, @Nullable Credits credits, Instant endsAt) {
        Validity validity = new Validity(spans, graces, freezes, endsAt, Pass.Afterwards.PAYMENT_OVERDUE);
        return new Pass(Pass.Status.ACTIVE, Set.of(), validity, credits, 7);
    }

    static Pass blocked(Pass pass) {
        return copy(pass, Pass.Status.BLOCKED, pass.sites());
    }

    static Pass onlyAt(Pass pass, UUID site) {
        return copy(pass, pass.status(), Set.of(site));
    }

    private static Pass copy(Pass pass, Pass.Status status, Set<UUID> sites) {
        return new Pass(
                status,
                sites,
                pass.validity(),
                pass.credits(),
                pass.rights(),
                pass.staff(),
                pass.guests(),
                pass.version());
    }
}
