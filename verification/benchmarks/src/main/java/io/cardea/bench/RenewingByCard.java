package io.cardea.bench;

import io.cardea.bench.Trial.Outcome;
import io.cardea.bench.load.Ledgers.Sides;
import java.util.List;

/// A month later all subscriptions fall due on one day, and are charged to the cards that were stored with the
/// first payment.
record RenewingByCard(Trial trial, Shop shop, List<String> subscriptions) {

    Outcome run(int fewest) {
        trial.progress().accept("%,d subscriptions fall due".formatted(subscriptions.size()));
        return trial.crashing(fewest, () -> trial.atTill(shop, till -> till.renew(subscriptions)));
    }

    List<Figure> figures(Sides before, Outcome after) {
        int due = subscriptions.size();
        return List.of(
                Figure.of("renewals that the provider made", after.sides().captured() - before.captured(), "")
                        .atLeast(due)
                        .atMost(due),
                Figure.of("renewals by a stored card", after.sides().byCard() - before.byCard(), "")
                        .atLeast(due)
                        .atMost(due),
                Figure.of("crashes while they were charged", after.crashes(), "")
                        .atLeast(3));
    }
}
