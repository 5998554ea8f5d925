package io.cardea.subscription.subscription;

import io.cardea.chassis.journal.Decision;
import io.cardea.subscription.cancellation.CancellationMoves;
import io.cardea.subscription.freeze.FreezeMoves;
import io.cardea.subscription.passing.TimeMoves;
import io.cardea.subscription.payment.PaymentMoves;
import io.cardea.subscription.terms.Terms;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/// One subscription to which things happen at random, the same ones for the same seed.
final class Life {

    private static final List<ZoneId> ZONES = List.of(
            ZoneId.of("Europe/Oslo"),
            ZoneId.of("America/Los_Angeles"),
            ZoneId.of("Pacific/Tongatapu"),
            ZoneId.of("Asia/Beirut"),
            ZoneId.of("America/Santiago"));

    private final Random random;
    private Subscription subscription;
    private Instant now;

    Life(long seed) {
        random = new Random(seed);
        var zone = ZONES.get(random.nextInt(ZONES.size()));
        var startsOn = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(800));
        now = startsOn.atTime(random.nextInt(24), 30).atZone(zone).toInstant();
        var terms = new Terms.Recurring(interval(), Period.ofDays(random.nextInt(10)));
        subscription =
                Subscription.unpaid(id(), id(), id(), Examples.agreement(terms), new Home(null, zone), startsOn, now);
    }

    Subscription subscription() {
        return subscription;
    }

    Instant now() {
        return now;
    }

    /// Lets some days go by, with every timer that rings in them, and then something happens.
    Subscription live() {
        letTimePass(Math.round(86_400 * 12 * random.nextDouble()));
        apply(something());
        return subscription;
    }

    /// Freezes or unfreezes, and nothing else.
    Subscription freezeOrUnfreeze() {
        apply(random.nextBoolean() ? freeze() : FreezeMoves.unfreeze(subscription, now));
        return subscription;
    }

    void letTimePass(long seconds) {
        var until = now.plusSeconds(seconds);
        for (var due = subscription.nextChangeAt();
                due != null && !due.isAfter(until);
                due = subscription.nextChangeAt()) {
            apply(TimeMoves.pass(subscription, due));
        }
        now = until;
    }

    private Decision<Subscription, SubscriptionChange> something() {
        return switch (random.nextInt(40)) {
            case 0 -> CancellationMoves.cancelAtPeriodEnd(subscription, now);
            case 1 -> CancellationMoves.cancelNow(subscription, now);
            case 2, 3, 4, 5, 6, 7, 8, 9, 10 -> freeze();
            case 11, 12, 13, 14, 15 -> FreezeMoves.unfreeze(subscription, now);
            case 16 -> PaymentMoves.pay(subscription, id(), random.nextInt(4), now);
            default ->
                PaymentMoves.pay(subscription, id(), subscription.purchases().next(), now);
        };
    }

    private Decision<Subscription, SubscriptionChange> freeze() {
        var from = subscription.today(now).plusDays(random.nextInt(10));
        var until = random.nextInt(4) == 0 ? null : from.plusDays(1 + random.nextInt(30));
        return FreezeMoves.freeze(subscription, id(), from, until, now);
    }

    private void apply(Decision<Subscription, SubscriptionChange> decision) {
        if (decision instanceof Decision.Changed(Subscription changed, SubscriptionChange _)) {
            subscription = changed;
        }
    }

    private Period interval() {
        return random.nextBoolean() ? Period.ofMonths(1 + random.nextInt(3)) : Period.ofDays(7 + random.nextInt(30));
    }

    private UUID id() {
        return new UUID(random.nextLong(), random.nextLong());
    }
}
