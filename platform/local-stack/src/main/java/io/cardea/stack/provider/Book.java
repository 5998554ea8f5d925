package io.cardea.stack.provider;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.cardea.stack.process.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// All payments and notices: in memory, and line by line in a file that is read again at the next start.
/// Of several lines for the same thing the last one counts; a last line that was cut off by a crash is
/// passed over.
final class Book implements AutoCloseable {

    private final Map<String, Payment> payments = new LinkedHashMap<>();
    private final Map<String, String> idsByReference = new LinkedHashMap<>();
    private final Map<String, Card> cardsByToken = new LinkedHashMap<>();
    private final Map<String, Notice> decisionsByPayment = new LinkedHashMap<>();
    private final Map<String, Notice> laterNotices = new LinkedHashMap<>();
    private final Writer file;

    private Book(Writer file) {
        this.file = file;
    }

    static Book open(Path folder) {
        try {
            Files.createDirectories(folder);
            Path lines = folder.resolve("payments.jsonl");
            var options = new StandardOpenOption[] {StandardOpenOption.CREATE, StandardOpenOption.APPEND};
            var book = new Book(Files.newBufferedWriter(lines, StandardCharsets.UTF_8, options));
            Files.readAllLines(lines).forEach(book::recall);
            book.file.write('\n');
            return book;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The payment that already has this one's reference, or else this one.
    synchronized Payment add(Payment payment) {
        Optional<Payment> known = byReference(payment.reference());
        if (known.isPresent()) {
            return known.get();
        }
        note("payment", payment);
        keep(payment);
        return payment;
    }

    synchronized Optional<Payment> change(String id, UnaryOperator<Payment> change) {
        return payment(id).map(before -> {
            Payment after = change.apply(before);
            if (!after.equals(before)) {
                note("payment", after);
                keep(after);
            }
            return after;
        });
    }

    synchronized void write(Notice notice) {
        note("notice", notice);
        keep(notice);
    }

    synchronized Optional<Payment> payment(String id) {
        return Optional.ofNullable(payments.get(id));
    }

    synchronized Optional<Payment> byReference(String reference) {
        return Optional.ofNullable(idsByReference.get(reference)).map(payments::get);
    }

    synchronized Optional<Card> card(String token) {
        return Optional.ofNullable(cardsByToken.get(token));
    }

    synchronized List<Payment> all() {
        return List.copyOf(payments.values());
    }

    synchronized Optional<Notice> noticeOf(String payment) {
        return Optional.ofNullable(decisionsByPayment.get(payment));
    }

    synchronized List<Notice> notTaken() {
        return Stream.concat(decisionsByPayment.values().stream(), laterNotices.values().stream())
                .filter(notice -> !notice.taken())
                .toList();
    }

    @Override
    public synchronized void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void keep(Payment payment) {
        payments.put(payment.id(), payment);
        Card card = payment.card();
        if (card != null) {
            cardsByToken.put(card.token(), card);
        }
        idsByReference.put(payment.reference(), payment.id());
    }

    private void keep(Notice notice) {
        if (notice.later() == null) {
            decisionsByPayment.put(notice.payment(), notice);
        } else {
            laterNotices.put(notice.id(), notice);
        }
    }

    private void note(String kind, Object what) {
        try {
            file.write(Json.write(Map.of(kind, what)) + "\n");
            file.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void recall(String line) {
        try {
            JsonNode read = Json.MAPPER.readTree(line);
            if (read.has("payment")) {
                keep(Json.MAPPER.treeToValue(read.get("payment"), Payment.class));
            } else if (read.has("notice")) {
                keep(Json.MAPPER.treeToValue(read.get("notice"), Notice.class));
            }
        } catch (JsonProcessingException _) {
            System.err.println("provider: passed over a line that was cut off");
        }
    }
}
