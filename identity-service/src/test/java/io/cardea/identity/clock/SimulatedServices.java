package io.cardea.identity.clock;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Queue;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/// A handful of services with timers, journals and records on their way, which get their work done bit by bit in an
/// order that chance decides. What happens, and at which business time, must not depend on that order.
final class SimulatedServices {

    private final List<Simulated> services = new ArrayList<>();
    private final TreeSet<String> history = new TreeSet<>();
    private final RandomGenerator chance;
    private Instant clock;

    SimulatedServices(int count, Instant clock, RandomGenerator chance) {
        for (int i = 0; i < count; i++) {
            services.add(new Simulated("service-" + i));
        }
        this.clock = clock;
        this.chance = chance;
        moveTo(clock);
        services.forEach(service -> service.heard = clock);
        services.forEach(service -> service.inbox.clear());
    }

    void timer(int service, Instant due, int life) {
        services.get(service).timers.add(new Timer(due, life));
    }

    /// What has happened, in an order that only depends on what it is.
    List<String> history() {
        return List.copyOf(history);
    }

    /// Runs one advance to its end.
    void advance(Instant target) {
        Round before = null;
        for (int rounds = 0; rounds < 100_000; rounds++) {
            work();
            Round now = round();
            switch (Steering.next(clock, target, before, now)) {
                case Step.Wait(String because) -> before = now;
                case Step.Move(Instant to) -> {
                    moveTo(to);
                    before = null;
                }
                case Step.Arrived() -> {
                    return;
                }
            }
        }
        throw new AssertionError("the advance never arrives");
    }

    private void moveTo(Instant to) {
        clock = to;
        services.forEach(service -> service.inbox.add(new Message(to, 0)));
    }

    private void work() {
        for (int i = chance.nextInt(4); i > 0; i--) {
            services.get(chance.nextInt(services.size())).workABit();
        }
    }

    private Round round() {
        return new Round(services.stream().map(Simulated::report).toList(), List.of());
    }

    private record Timer(Instant due, int life) {}

    /// @param life 0 for the news that the clock moved; otherwise how many more effects it may have
    private record Message(Instant at, int life) {}

    /// One service.
    private final class Simulated {

        private final String name;
        private final List<Timer> timers = new ArrayList<>();
        private final Queue<Message> outbox = new ArrayDeque<>();
        private final Queue<Message> inbox = new ArrayDeque<>();
        private @Nullable Instant heard;
        private long activity;

        Simulated(String name) {
            this.name = name;
        }

        void workABit() {
            switch (chance.nextInt(3)) {
                case 0 -> ring();
                case 1 -> relay();
                default -> apply();
            }
        }

        /// A timer rings at its own instant and tells the next service about it.
        private void ring() {
            timers.stream()
                    .filter(timer -> heard != null && !timer.due().isAfter(heard))
                    .min(Comparator.comparing(Timer::due))
                    .ifPresent(timer -> {
                        timers.remove(timer);
                        history.add("%s rang at %s with %d".formatted(name, timer.due(), timer.life()));
                        outbox.add(new Message(timer.due(), timer.life()));
                        activity++;
                    });
        }

        private void relay() {
            Message message = outbox.poll();
            if (message != null) {
                services.get((services.indexOf(this) + 1) % services.size())
                        .inbox
                        .add(message);
                activity++;
            }
        }

        private void apply() {
            Message message = inbox.poll();
            if (message == null) {
                return;
            }
            activity++;
            if (message.life() == 0) {
                heard = message.at();
                return;
            }
            history.add("%s heard of %s with %d".formatted(name, message.at(), message.life()));
            if (message.life() > 1) {
                timers.add(new Timer(message.at().plusSeconds(60L * message.life()), message.life() - 1));
            }
        }

        Report report() {
            long due = timers.stream()
                    .filter(t -> heard != null && !t.due().isAfter(heard))
                    .count();
            Instant next = timers.stream()
                    .map(Timer::due)
                    .filter(at -> heard != null && at.isAfter(heard))
                    .min(Instant::compareTo)
                    .orElse(null);
            return new Report(name, outbox.size(), inbox.size(), due, next, heard, 0, activity);
        }
    }
}
