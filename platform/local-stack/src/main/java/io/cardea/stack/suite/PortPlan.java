package io.cardea.stack.suite;

import io.cardea.stack.process.Ports;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/// Which port is whose: fourteen in a row, on 127.0.0.1.
///
/// @param base the first one, the edge's
public record PortPlan(int base) {
    private static final int PARTNERS = 11;
    private static final int SMTP = 13;
    private static final int COUNT = 14;

    /// From 8100 on, as the documentation says.
    public static PortPlan usual() {
        return new PortPlan(8100);
    }

    /// Ports in a row that nobody uses at the moment.
    public static PortPlan free() {
        return IntStream.generate(() -> ThreadLocalRandom.current().nextInt(20_000, 32_000))
                .mapToObj(PortPlan::new)
                .filter(plan -> plan.taken().isEmpty())
                .findFirst()
                .orElseThrow();
    }

    /// The part's port.
    public int of(Part part) {
        return base + part.offset();
    }

    /// Kafka's port for partners.
    public int partners() {
        return base + PARTNERS;
    }

    /// The mailbox's port for mails.
    public int smtp() {
        return base + SMTP;
    }

    /// The ports of the plan that somebody else has.
    public List<Integer> taken() {
        return IntStream.range(base, base + COUNT)
                .filter(Ports::isTaken)
                .boxed()
                .toList();
    }
}
