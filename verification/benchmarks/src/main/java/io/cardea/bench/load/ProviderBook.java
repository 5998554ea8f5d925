package io.cardea.bench.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cardea.stack.suite.LocalSuite;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// What the sandbox provider has written down: of several lines about a payment the last one counts.
final class ProviderBook {

    private static final String MADE = "SUCCEEDED";

    private final ObjectMapper mapper = new ObjectMapper();
    private final Path data;

    ProviderBook(LocalSuite suite) {
        this.data = suite.data().resolve("provider");
    }

    /// A payment that was made.
    ///
    /// @param back how much of it went back
    /// @param refunds in how many refunds
    record Made(long amount, long back, long refunds) {}

    /// All payments that were made, by the merchant's name for them.
    Map<String, Made> payments() {
        var made = new HashMap<String, Made>();
        try (var lines = Files.lines(book())) {
            lines.filter(line -> line.startsWith("{\"payment\""))
                    .map(line -> read(line).path("payment"))
                    .filter(payment -> payment.path("status").asText().equals(MADE))
                    .forEach(payment -> made.put(payment.path("reference").asText(), made(payment)));
            return made;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Made made(JsonNode payment) {
        long back = refunds(payment).mapToLong(ProviderBook::amount).sum();
        return new Made(amount(payment), back, refunds(payment).count());
    }

    private static Stream<JsonNode> refunds(JsonNode payment) {
        return StreamSupport.stream(payment.path("refunds").spliterator(), false)
                .filter(refund -> refund.path("status").asText().equals(MADE));
    }

    private static long amount(JsonNode of) {
        return of.path("amount").path("amount").asLong();
    }

    private Path book() throws IOException {
        try (var files = Files.walk(data)) {
            return files.filter(file -> file.endsWith("payments.jsonl"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private JsonNode read(String line) {
        try {
            return mapper.readTree(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
