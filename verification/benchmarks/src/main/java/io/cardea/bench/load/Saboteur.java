package io.cardea.bench.load;

import io.cardea.stack.suite.LocalSuite;
import io.cardea.stack.suite.Part;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/// Ends billing-service as a crash would, in the middle of each some hundred payments, starts it again after a
/// while, and forges the provider's words in between. The only one who touches the suite's parts meanwhile.
///
/// By payments and not by time: after a crash Kafka takes some seconds to give its partitions to anybody else, and
/// who is ended again before that has charged nothing.
public final class Saboteur {

    private static final Duration GLANCE = Duration.ofMillis(50);

    private final LocalSuite suite;
    private final Random random;
    private final int fewest;
    private final AtomicInteger kills = new AtomicInteger();
    private final AtomicInteger forged = new AtomicInteger();
    private final AtomicInteger believed = new AtomicInteger();
    private final HttpClient client = HttpClient.newHttpClient();
    private volatile boolean over;

    private Saboteur(LocalSuite suite, Random random, int fewest) {
        this.suite = suite;
        this.random = random;
        this.fewest = fewest;
    }

    /// @param fewest payments, or payments that went back, between two crashes; there are up to twice as many
    public static Saboteur at(LocalSuite suite, long seed, int fewest) {
        return new Saboteur(suite, new Random(seed), Math.max(1, fewest));
    }

    /// At work until it is closed; then billing-service is up.
    public interface Work extends AutoCloseable {

        @Override
        void close();
    }

    public Work begin() {
        var thread = Thread.ofPlatform().name("saboteur").start(this::work);
        return () -> {
            over = true;
            join(thread);
            suite.start(Part.BILLING);
        };
    }

    public int kills() {
        return kills.get();
    }

    public int forged() {
        return forged.get();
    }

    /// Forged words that were answered as if they were true.
    public int believed() {
        return believed.get();
    }

    private void work() {
        try {
            while (sees(fewest + random.nextInt(fewest))) {
                forge();
                suite.kill(Part.BILLING);
                kills.incrementAndGet();
                Thread.sleep(random.nextLong(1000));
                suite.start(Part.BILLING);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /// Waits for so many more payments; not when the work is over.
    private boolean sees(int more) throws InterruptedException {
        var ledgers = Ledgers.of(suite);
        long enough = ledgers.moved() + more;
        while (!over && ledgers.moved() < enough) {
            Thread.sleep(GLANCE);
        }
        return !over;
    }

    private void forge() throws InterruptedException {
        String body = """
                {"id":"evt_%s","type":"payment.succeeded","data":{"payment":{"id":"pay_forged","reference":"%s",
                "status":"SUCCEEDED","amount":{"amount":4900,"currency":"NOK"}}}}""".formatted(UUID.randomUUID(), UUID.randomUUID());
        var request = HttpRequest.newBuilder(URI.create(suite.url(Part.BILLING) + "/v1/webhooks/sandbox"))
                .timeout(Duration.ofSeconds(5))
                .header("Content-Type", "application/json")
                .header(
                        "Cardea-Sandbox-Signature",
                        "t=%d,v1=%064x".formatted(System.currentTimeMillis() / 1000, random.nextLong()))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            forged.incrementAndGet();
            int status =
                    client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
            if (status / 100 == 2) {
                believed.incrementAndGet();
            }
        } catch (IOException _) {
            // Nobody was there to believe it.
            forged.decrementAndGet();
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
