package io.cardea.subscription.life;

import static org.assertj.core.api.Assertions.assertThat;

import io.cardea.chassis.journal.Decision;
import io.cardea.subscription.forecast.ForecastMoves;
import io.cardea.subscription.passing.TimeMoves;
import io.cardea.subscription.payment.PaymentMoves;
import io.cardea.subscription.subscription.Charge;
import io.cardea.subscription.subscription.Offer;
import io.cardea.subscription.subscription.Subscription;
import io.cardea.subscription.subscription.SubscriptionChange;
import io.cardea.subscription.subscription.SubscriptionMessage;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Lives on from day to day as billing does, and compares what is asked for with what was foretold.
class ForetellingTest {

    private static final int LIVES = 300;
    private static final int DAYS = 200;

    @Test
    void what_is_foretold_is_what_comes_when_all_is_paid_in_time() {
        long first = Long.getLong("life", System.nanoTime());
        System.out.printf("Foretelling %,d lives, from -Dlife=%d on%n", LIVES, first);
        long told = LongStream.range(first, first + LIVES)
                .map(ForetellingTest::foretold)
                .sum();
        assertThat(told).as("charges in all lives").isGreaterThan(LIVES);
    }

    private static long foretold(long seed) {
        var life = ManyLives.lived(seed);
        var subscription = life.subscription();
        var until = subscription.today(life.now()).plusDays(DAYS);
        var foretold = amounts(ForecastMoves.ahead(subscription, life.now(), until).stream()
                .collect(Collectors.toMap(Charge::key, charge -> charge)));

        assertThat(foretold).as("seed %d", seed).isEqualTo(amounts(charged(subscription, life.now(), until)));
        return foretold.size();
    }

    private static Map<String, Long> amounts(Map<String, Charge> charges) {
        return charges.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().amount().amount()));
    }

    /// Everything that falls due, by its key; the last word of each counts. While a person has to look, nothing new is
    /// asked for: what is for sale by then stands.
    private static Map<String, Charge> charged(Subscription present, Instant now, LocalDate until) {
        var charged = new TreeMap<String, Charge>();
        int bought = present.purchases().next();
        var subscription = present.at(now);
        for (var day = present.today(now); !day.isAfter(until); day = day.plusDays(1)) {
            var morning = subscription.home().beginning(day);
            subscription = paid(aged(subscription, morning.isBefore(now) ? now : morning), day);
            boolean held = !subscription.contradictions().isEmpty();
            due(subscription, bought, held ? until : day).forEach(charge -> charged.put(charge.key(), charge));
            if (held) {
                return charged;
            }
        }
        return charged;
    }

    private static Iterable<Charge> due(Subscription subscription, int bought, LocalDate day) {
        return SubscriptionMessage.of(subscription).charges().stream()
                .filter(charge -> charge.kind() != Charge.Kind.PERIOD || charge.index() >= bought)
                .filter(charge ->
                        charge.invoiceOn() == null || !charge.invoiceOn().isAfter(day))
                .toList();
    }

    private static Subscription aged(Subscription young, Instant until) {
        var subscription = young;
        for (var due = subscription.dueAt(); due != null && !due.isAfter(until); due = subscription.dueAt()) {
            subscription = after(subscription, TimeMoves.pass(subscription, due));
        }
        return subscription.at(until);
    }

    private static Subscription paid(Subscription unpaid, LocalDate day) {
        var subscription = unpaid;
        for (var offer = payable(subscription, day); offer != null; offer = payable(subscription, day)) {
            var invoice = new UUID(1, offer.index());
            subscription = after(
                    subscription,
                    PaymentMoves.pay(subscription, invoice, offer.index(), offer.price(), subscription.asOf()));
        }
        return subscription;
    }

    private static @Nullable Offer payable(Subscription subscription, LocalDate day) {
        return subscription
                .offer()
                .filter(_ -> subscription.contradictions().isEmpty())
                .filter(offer -> offer.invoiceOn() == null || !offer.invoiceOn().isAfter(day))
                .orElse(null);
    }

    private static Subscription after(Subscription before, Decision<Subscription, SubscriptionChange> decision) {
        return decision instanceof Decision.Changed<Subscription, SubscriptionChange>(var changed, var _)
                ? changed
                : before;
    }
}
