package io.cardea.bench;

import io.cardea.bench.Trial.Outcome;
import io.cardea.bench.load.Ledgers.Sides;
import io.cardea.story.http.Patience;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Somebody gives payments back by hand: whole, a part, or two parts. Who gets no answer asks again, with the same
/// Idempotency-Key.
record GivingBack(Trial trial, Shop shop, List<Wish> wishes) {

    private static final int CLERKS = 8;
    private static final Patience CRASHES = new Patience(Duration.ofSeconds(120), Duration.ofMillis(100));
    private static final List<List<Integer>> WAYS = List.of(List.of(4900), List.of(1000), List.of(700, 1300));

    /// @param amount in minor units
    record Wish(String payment, int amount, String key) {}

    /// By turns whole, a part, two parts.
    static GivingBack of(Trial trial, Shop shop, List<String> payments) {
        Stream<Wish> wishes = IntStream.range(0, payments.size())
                .boxed()
                .flatMap(n -> WAYS.get(n % WAYS.size()).stream()
                        .map(amount -> new Wish(
                                payments.get(n), amount, UUID.randomUUID().toString())));
        return new GivingBack(trial, shop, wishes.toList());
    }

    Outcome run(int fewest) {
        trial.progress().accept("%,d refunds are asked for".formatted(wishes.size()));
        return trial.crashing(fewest, this::askForAll);
    }

    List<Figure> figures(Sides before, Outcome after) {
        double asked = wishes.stream().mapToInt(Wish::amount).sum();
        double back = after.sides().back() - before.back();
        return List.of(
                Figure.of("refunds that the provider made", after.sides().refunds() - before.refunds(), "")
                        .atLeast(wishes.size())
                        .atMost(wishes.size()),
                Figure.of("minor units given back, not as asked for", Math.abs(back - asked), "")
                        .atMost(0),
                Figure.of("crashes while it was given back", after.crashes(), "")
                        .atLeast(1));
    }

    private void askForAll() {
        try (var clerks =
                Executors.newFixedThreadPool(CLERKS, Thread.ofVirtual().factory())) {
            var asked = new ArrayList<Future<?>>();
            wishes.forEach(wish -> asked.add(clerks.submit(() -> ask(wish))));
            for (Future<?> one : asked) {
                one.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private void ask(Wish wish) {
        String body = """
                {"amount":{"amount":%d,"currency":"NOK"},"reason":"moved away"}""".formatted(wish.amount());
        CRASHES.until(
                "the refund is asked for",
                () -> shop.calls()
                        .post(
                                "/v1/payment-requests/" + wish.payment() + "/refunds",
                                body,
                                Map.of("Content-Type", "application/json", "Idempotency-Key", wish.key())),
                reply -> reply.status() == 200);
    }
}
