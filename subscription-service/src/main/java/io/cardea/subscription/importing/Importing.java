package io.cardea.subscription.importing;

import io.cardea.subscription.calendar.Days;
import io.cardea.subscription.facts.Bought;
import io.cardea.subscription.facts.Home;
import io.cardea.subscription.facts.Source;
import io.cardea.subscription.subscription.Subscription;
import io.cardea.subscription.terms.Agreement;
import java.time.Instant;
import java.util.UUID;

/// The decision to take over a subscription that began elsewhere.
final class Importing {

    private static final int LONGEST_YEARS = 10;

    private Importing() {}

    /// What came of it.
    sealed interface Outcome {

        record Taken(Subscription subscription) implements Outcome {}

        record NotTaken(ImportRefusal refusal) implements Outcome {}
    }

    /// The named days count as bought. The next payment buys what follows them.
    static Outcome take(UUID id, Row row, Agreement agreement, Home home, Instant at) {
        var today = at.atZone(home.zone()).toLocalDate();
        var start = row.start() == null ? today : row.start();
        var until = row.length().end(start);
        if (!until.isAfter(start) || !until.isAfter(today) || until.isAfter(start.plusYears(LONGEST_YEARS))) {
            return new Outcome.NotTaken(new ImportRefusal.ImpossibleDays(start, until, today));
        }
        var unpaid = Subscription.unpaid(id, row.member(), null, null, agreement, home, start, at);
        var given = Bought.free(new Days(start, until).count(), Source.MANUAL, null);
        var granted = unpaid.purchases().with(given, unpaid.purchases().anchor());
        return new Outcome.Taken(unpaid.draft().purchases(granted).at(at));
    }
}
