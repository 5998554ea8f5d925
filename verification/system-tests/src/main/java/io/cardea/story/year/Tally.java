package io.cardea.story.year;

import io.cardea.story.year.VirtualClock.Happening;
import io.cardea.story.year.VirtualClock.Passed;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/// Counts what happens in the club.
public final class Tally {

    private static final Set<String> OVER = Set.of("cardea.subscription.expired.v1", "cardea.subscription.ended.v1");
    private static final Set<String> BACK =
            Set.of("cardea.subscription.activated.v1", "cardea.subscription.renewed.v1");

    private final Set<String> living = ConcurrentHashMap.newKeySet();
    private final Map<String, Integer> asked = new TreeMap<>();
    private long subscriptionDays;
    private long events;
    private int moves;
    private int payments;
    private int refusals;
    private final long begin = System.nanoTime();

    void joined(String subscription) {
        living.add(subscription);
    }

    void paid() {
        payments++;
    }

    synchronized void asked(String action, boolean granted) {
        asked.merge(action, granted ? 1 : 0, Integer::sum);
        refusals += granted ? 0 : 1;
    }

    /// A day is over.
    void passed(Passed day) {
        for (Happening event : day.events()) {
            if (OVER.contains(event.type())) {
                living.remove(event.aggregate());
            } else if (BACK.contains(event.type())) {
                living.add(event.aggregate());
            }
        }
        subscriptionDays += living.size();
        events += day.total();
        moves += day.moves();
    }

    /// Days that subscriptions lived which had not ended.
    public long subscriptionDays() {
        return subscriptionDays;
    }

    /// What time alone brought about.
    public long events() {
        return events;
    }

    /// How often the clock stopped on its way.
    public int moves() {
        return moves;
    }

    public int payments() {
        return payments;
    }

    /// How it stands on a day.
    String line(LocalDate day) {
        return String.format(
                Locale.ROOT,
                "%s  %,5d living  %,8d subscription-days  %,6d payments  %,7d events  %,6d stops of the clock  %,6.0f s  %s, %d refused",
                day,
                living.size(),
                subscriptionDays,
                payments,
                events,
                moves,
                (System.nanoTime() - begin) / 1e9,
                asked,
                refusals);
    }
}
