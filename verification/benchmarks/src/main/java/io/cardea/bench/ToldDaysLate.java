package io.cardea.bench;

import io.cardea.bench.Trial.Outcome;
import io.cardea.bench.load.Ledgers.Sides;
import io.cardea.stack.process.Json;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// A company that hears of its renewals three days late. Half are charged to stored cards, whose answers
/// come at once: the word about them is stale by then. Half are paid by a link, and only the word tells of that.
///
/// Late by the company's clock: a provider signs when it sends, and the real clock of the signature has not moved.
record ToldDaysLate(Trial trial, Shop shop, int count) {

    private static final Duration LONGEST = Duration.ofMinutes(5);

    /// @param words that were held back for three days
    /// @param waiting payments of which nobody knew until then
    record Words(int words, long waiting) {}

    record Late(Sides before, Outcome outcome, Words words) {}

    Late run(int fewest) {
        List<String> subscriptions = sold();
        Sides before = trial.ledgers().settled(Duration.ofSeconds(120), trial.progress());
        var words = new ArrayList<Words>();
        trial.progress().accept("%,d subscriptions fall due, and words come late".formatted(count));
        Outcome outcome = trial.crashing(
                fewest, () -> trial.atTill(shop, till -> till.renew(subscriptions, () -> words.add(renewedLate()))));
        return new Late(before, outcome, words.getFirst());
    }

    List<Figure> figures(Late late) {
        Outcome after = late.outcome();
        return List.of(
                Figure.of("words held back for three days", late.words().words(), "")
                        .atLeast(count * 0.9),
                // No goal: billing asks the provider about what waits, and may know of all by then.
                Figure.of("payments of which only they told", late.words().waiting(), ""),
                Figure.of("renewals that were told late", after.sides().captured() - late.before.captured(), "")
                        .atLeast(count)
                        .atMost(count),
                Figure.of("crashes while they came late", after.crashes(), "").atLeast(1));
    }

    private List<String> sold() {
        List<String> members = shop.members(count);
        int half = count / 2;
        var sold = new ArrayList<List<String>>();
        trial.atTill(shop, till -> {
            sold.add(till.sell(members.subList(0, half), LONGEST).subscriptions());
            trial.provider("/simulations/paid_somehow");
            sold.add(till.sell(members.subList(half, count), LONGEST).subscriptions());
        });
        return sold.stream().flatMap(List::stream).toList();
    }

    private Words renewedLate() {
        trial.provider("/notices/hold");
        shop.pass("P1M");
        shop.pass("P3D");
        long waiting = trial.ledgers().unresolved();
        String released = trial.provider("/notices/release");
        var late = new Words(Json.read(released).path("released").asInt(), waiting);
        trial.progress().accept("%,d words come three days late".formatted(late.words()));
        return late;
    }
}
