package io.cardea.gateway.follow;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Bodies of the contracts' examples.
final class Examples {

    private Examples() {}

    static List<String> bodies() {
        return Stream.of(
                        "entitlement.passes/examples/computed.json",
                        "identity.gates/examples/changed-2.json",
                        "identity.gates/examples/next-key-issued.json",
                        "identity.companies/examples/founded.json",
                        "access.passages/examples/confirmed.json")
                .map(Examples::body)
                .toList();
    }

    /// Of passes of every kind.
    static List<String> passes() {
        return Stream.concat(Stream.of(""), IntStream.rangeClosed(2, 8).mapToObj(number -> "-" + number))
                .map("entitlement.passes/examples/computed%s.json"::formatted)
                .map(Examples::body)
                .toList();
    }

    private static String body(String file) {
        try (InputStream example = requireNonNull(Examples.class.getResourceAsStream("/contracts/events/" + file))) {
            return new ObjectMapper().readTree(example).path("body").toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
