package io.cardea.bench;

import io.cardea.bench.load.Clerk;
import io.cardea.bench.load.Told;
import io.cardea.bench.load.Told.Happening;
import io.cardea.bench.load.Told.Heard;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Gives commands and follows each to its last effect, always with the same number of them under way.
final class Till {

    /// Enough that nobody waits for work, and no more: what waits longer is no faster.
    private static final int UNDER_WAY = 256;

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Happening ACTIVATED = Happening.of("cardea.subscription.activated.v1");
    private static final Happening RENEWED = Happening.of("cardea.subscription.renewed.v1");
    private static final Happening UNFROZEN = Happening.of("cardea.subscription.unfrozen.v1");
    private static final Pattern OPEN_SPAN = Pattern.compile("\"spans\": ?\\[ ?\\{");
    private static final Pattern NEXT_MONTH = Pattern.compile("\"to\": ?\"2027-03-1");
    private static final Happening OPENS_IN_THE_NEXT_MONTH = new Happening(
            "cardea.pass.computed.v1",
            body -> NEXT_MONTH.matcher(new String(body, StandardCharsets.UTF_8)).find());
    private static final Happening OPENS = new Happening("cardea.pass.computed.v1", Till::opensAnything);

    private final Clerk clerk;
    private final Told told;
    private final Shop shop;
    private final int cardEvery;
    private final Consumer<String> progress;

    /// @param cardEvery which subscriptions get a card: 1 for all, 10 for every tenth
    Till(Clerk clerk, Told told, Shop shop, int cardEvery, Consumer<String> progress) {
        this.clerk = clerk;
        this.told = told;
        this.shop = shop;
        this.cardEvery = cardEvery;
        this.progress = progress;
    }

    /// What was done, from the first command to the last effect.
    ///
    /// @param subscriptions whose
    /// @param median seconds from a command to its effect
    record Done(List<String> subscriptions, double seconds, double median) {

        double perSecond() {
            return subscriptions.size() / seconds;
        }
    }

    /// Sells a subscription to each of these members, for as long as there is time, and cards.
    /// Done when each subscription is active and each card opens doors.
    Done sell(List<String> members, Duration time) {
        var passes = told.listenFor(OPENS, _ -> {});
        var cards = new ConcurrentHashMap<String, String>();
        Done sold = each(
                members,
                time,
                ACTIVATED,
                (member, number) -> clerk.post("/v1/orders", order(member), 201)
                        .map(order -> order.getString("subscription"))
                        .compose(subscription -> number % cardEvery == 0
                                ? issue(member, subscription, cards)
                                : Future.succeededFuture(subscription)));
        long begin = System.nanoTime();
        passes.await(cards.size(), PATIENCE, progress);
        double more = Math.max(0, (passes.last() - begin) / 1e9);
        return new Done(sold.subscriptions(), sold.seconds() + more, sold.median());
    }

    /// Freezes and unfreezes each of these subscriptions: two commands each.
    Done freeze(List<String> subscriptions, Duration time) {
        var away = new JsonObject().put("reason", "away");
        return each(
                subscriptions,
                time,
                UNFROZEN,
                (subscription, _) -> clerk.post("/v1/subscriptions/" + subscription + "/freeze", away, 200)
                        .compose(_ ->
                                clerk.post("/v1/subscriptions/" + subscription + "/unfreeze", new JsonObject(), 200))
                        .map(subscription));
    }

    /// Asks for the next payment of each of these subscriptions, which the sandbox's customers make at once. Done when
    /// its days are appended.
    Done renewEarly(List<String> subscriptions, Duration time) {
        var early = new JsonObject().put("reason", "away on the first");
        return each(
                subscriptions,
                time,
                RENEWED,
                (subscription, _) -> clerk.post("/v1/subscriptions/" + subscription + "/renew", early, 200)
                        .map(subscription));
    }

    /// Moves the company's clock to the day on which all these subscriptions are to be renewed. Done when all
    /// are.
    Done renew(List<String> subscriptions) {
        return renew(subscriptions, () -> shop.calls().post("/v1/clock/advances", Map.of("by", "P1M1D")));
    }

    /// As above.
    ///
    /// @param due has them fall due, and paid
    Done renew(List<String> subscriptions, Runnable due) {
        var renewed = told.listenFor(RENEWED, _ -> {});
        long begin = System.nanoTime();
        due.run();
        renewed.await(subscriptions.size(), PATIENCE, progress);
        return done(subscriptions, begin, renewed, Map.of());
    }

    /// As above. Done when each of their cards opens doors in the new month too.
    Done renewToTheDoor(List<String> subscriptions) {
        var passes = told.listenFor(OPENS_IN_THE_NEXT_MONTH, _ -> {});
        long begin = System.nanoTime();
        Done renewed = renew(subscriptions);
        passes.await(subscriptions.size() / cardEvery, PATIENCE, progress);
        return new Done(subscriptions, (Math.max(passes.last(), begin) - begin) / 1e9, renewed.median());
    }

    private Done each(
            List<String> things, Duration time, Happening effect, BiFunction<String, Integer, Future<String>> command) {
        var places = new Semaphore(UNDER_WAY);
        var heard = told.listenFor(effect, _ -> places.release());
        var failure = new AtomicReference<@Nullable Throwable>();
        Map<String, Long> begun = new ConcurrentHashMap<>();
        long begin = System.nanoTime();
        int given = 0;
        while (given < things.size() && System.nanoTime() - begin < time.toNanos() && failure.get() == null) {
            places.acquireUninterruptibly();
            long start = System.nanoTime();
            command.apply(things.get(given), given)
                    .onSuccess(subscription -> begun.put(subscription, start))
                    .onFailure(why -> {
                        failure.set(why);
                        places.release(UNDER_WAY);
                    });
            given++;
            tell(given, things.size());
        }
        Throwable wrong = failure.get();
        if (wrong != null) {
            throw new IllegalStateException(wrong);
        }
        heard.await(given, PATIENCE, progress);
        return done(List.copyOf(heard.times().keySet()), begin, heard, begun);
    }

    private void tell(int given, int all) {
        if (given % 1000 == 0) {
            progress.accept("%,d of %,d".formatted(given, all));
        }
    }

    private static Done done(List<String> subscriptions, long begin, Heard heard, Map<String, Long> begun) {
        double[] took = begun.entrySet().stream()
                .mapToDouble(e -> (heard.times().getOrDefault(e.getKey(), e.getValue()) - e.getValue()) / 1e9)
                .sorted()
                .toArray();
        return new Done(subscriptions, (heard.last() - begin) / 1e9, took.length == 0 ? 0 : took[took.length / 2]);
    }

    private JsonObject order(String member) {
        return new JsonObject().put("product", shop.product()).put("member", member);
    }

    private Future<String> issue(String member, String subscription, Map<String, String> cards) {
        return clerk.post("/v1/cards", new JsonObject().put("member", member).put("subscription", subscription), 201)
                .map(card -> {
                    cards.put(card.getString("id"), subscription);
                    return subscription;
                });
    }

    private static boolean opensAnything(byte[] body) {
        return OPEN_SPAN.matcher(new String(body, StandardCharsets.UTF_8)).find();
    }
}
