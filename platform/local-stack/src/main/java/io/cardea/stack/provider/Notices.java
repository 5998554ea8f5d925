package io.cardea.stack.provider;

import io.cardea.stack.process.Json;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Tells merchants what became of their payments, until they answer with 2xx or the tries are used up.
final class Notices implements AutoCloseable {

    private static final int TRIES = 40;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);
    private static final Duration DELAY = Duration.ofSeconds(3);

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();
    private final Book book;
    private final String secret;
    private final InstantSource clock;
    private final Gate gate = new Gate();
    private volatile boolean closed;

    Notices(Book book, String secret, InstantSource clock) {
        this.book = book;
        this.secret = secret;
        this.clock = clock;
    }

    /// Goes on with what was not taken before the last stop.
    void resume() {
        book.notTaken().forEach(notice -> inBackground(() -> deliver(notice)));
    }

    /// Writes down that this payment has been decided, and tells the merchant in the background.
    void tell(Payment payment) {
        String what = payment.status() == Payment.Status.SUCCEEDED ? "succeeded" : "declined";
        Notice notice = noticeOf(payment, what, null);
        book.write(notice);
        inBackground(() -> {
            if (payment.simulate().tellsLate()) {
                Thread.sleep(DELAY);
            }
            gate.pass();
            deliver(notice);
            if (payment.simulate().tellsTwice()) {
                deliver(notice);
            }
        });
    }

    /// Something happened to it after its decision; what, is what the merchant finds when it asks.
    void tellLater(Payment payment, String what) {
        Notice notice = noticeOf(payment, what, what);
        book.write(notice);
        inBackground(() -> {
            gate.pass();
            deliver(notice);
        });
    }

    /// From now on merchants are told nothing.
    void hold() {
        gate.close();
    }

    /// They are told what has waited, signed as of now.
    ///
    /// @return how many notices have
    int release() {
        return gate.open();
    }

    /// Sends the very bytes of the last sending once more, signature included, and returns the merchant's
    /// status.
    int sendAgain(Notice notice) throws IOException, InterruptedException {
        String signature = notice.signature();
        return post(notice, signature == null ? Signature.of(secret, clock.instant(), notice.body()) : signature);
    }

    @Override
    public void close() {
        closed = true;
        client.shutdownNow();
    }

    private Notice noticeOf(Payment payment, String what, @Nullable String later) {
        String id = "evt_" + UUID.randomUUID();
        String body = Json.write(Map.of(
                "id",
                id,
                "type",
                "payment." + what,
                "createdAt",
                clock.instant(),
                "data",
                Map.of("payment", told(payment))));
        return new Notice(id, payment.id(), payment.webhookUrl(), body, null, false, later);
    }

    private static Map<String, Object> told(Payment payment) {
        var told = new LinkedHashMap<String, Object>();
        told.put("id", payment.id());
        told.put("reference", payment.reference());
        told.put("status", payment.status());
        told.put("amount", payment.amount());
        addDetails(told, payment);
        return told;
    }

    /// Why it was declined, and what the merchant may charge later.
    static void addDetails(Map<String, Object> told, Payment payment) {
        String decline = payment.decline();
        if (decline != null) {
            told.put("decline", decline);
        }
        Card card = payment.card();
        if (card != null) {
            told.put(
                    "card",
                    Map.of(
                            "token", card.token(),
                            "brand", card.brand(),
                            "lastFour", card.lastFour(),
                            "expiryYear", card.expiryYear(),
                            "expiryMonth", card.expiryMonth()));
        }
    }

    private void deliver(Notice notice) throws InterruptedException {
        Duration pause = FIRST_PAUSE;
        for (int tried = 0; tried < TRIES && !closed; tried++) {
            String signature = Signature.of(secret, clock.instant(), notice.body());
            if (taken(notice, signature)) {
                book.write(notice.sentWith(signature, true));
                return;
            }
            Thread.sleep(pause);
            pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
        }
        if (!closed) {
            System.err.println("provider: notice " + notice.id() + " was not taken");
        }
    }

    private boolean taken(Notice notice, String signature) throws InterruptedException {
        try {
            return post(notice, signature) / 100 == 2;
        } catch (IOException _) {
            return false;
        }
    }

    private int post(Notice notice, String signature) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(notice.to())
                .timeout(Duration.ofSeconds(10))
                .header("Content-Type", "application/json")
                .header(Signature.HEADER, signature)
                .POST(HttpRequest.BodyPublishers.ofString(notice.body()))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }

    private interface Sending {
        void run() throws InterruptedException;
    }

    private static void inBackground(Sending sending) {
        Thread.ofVirtual().start(() -> {
            try {
                sending.run();
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        });
    }
}
