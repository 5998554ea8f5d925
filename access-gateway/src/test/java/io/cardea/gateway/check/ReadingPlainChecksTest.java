package io.cardea.gateway.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cardea.access.Gate;
import io.cardea.testing.cases.SeededCases;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadingPlainChecksTest {

    private static final String ALPHABET = "{}[]:,\"\\ \n\tcredentialscandirectionINOUTat0129.-nulltrue\u00e6\u0000";

    @Test
    void a_plain_check_is_read() {
        CheckRequest request = read(" { \"credential\" : \"04A1\",\n\"direction\":\"OUT\", \"scan\":\"17\" } ");

        assertThat(request).isEqualTo(new CheckRequest("04A1", Gate.Direction.OUT, null, "17"));
    }

    @Test
    void the_credential_is_enough() {
        assertThat(read("{\"credential\":\"04A1\"}")).isEqualTo(new CheckRequest("04A1", null, null, null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "[]",
                "{\"credential\":\"a\"} x",
                "{\"credential\":\"a\",}",
                "{\"credential\":\"a\"",
                "{\"credential\":\"\"}",
                "{\"credential\":\" \"}",
                "{\"credential\":17}",
                "{\"credential\":\"a\",\"passVersion\":7}",
                "{\"credential\":null}",
                "{\"credential\":\"a\\u0041\"}",
                "{\"credential\":\"\u00e6\"}",
                "{\"credential\":\"a\",\"credential\":\"b\"}",
                "{\"credential\":\"a\",\"at\":\"2026-06-01T12:00:00Z\"}",
                "{\"credential\":\"a\",\"other\":\"x\"}",
                "{\"credential\":\"a\",\"direction\":\"SIDEWAYS\"}",
                "{\"credential\":\"a\",\"direction\":\"IN\",\"direction\":\"IN\"}",
                "{\"credential\":\"a\",\"scan\":\"\"}",
                "{\"scan\":\"a\"}"
            })
    void everything_else_is_left_to_the_careful_reader(String body) {
        assertThat(read(body)).isNull();
    }

    @Test
    void a_body_that_is_too_long_is_left_to_the_careful_reader() {
        assertThat(read("{\"credential\":\"" + "x".repeat(600) + "\"}")).isNull();
    }

    @Test
    void whatever_it_reads_a_json_parser_reads_alike() {
        ObjectMapper json = new ObjectMapper();
        SeededCases.times(20_000).check(random -> {
            byte[] body = mutated("{\"credential\":\"04A1\",\"direction\":\"IN\",\"scan\":\"7\"}", random);
            CheckRequest request = CheckBody.read(body);
            if (request != null) {
                assertAlike(json, body, request);
            }
        });
    }

    private static void assertAlike(ObjectMapper json, byte[] body, CheckRequest request) {
        try {
            JsonNode tree = json.readTree(body);
            assertThat(request.credential()).isEqualTo(tree.path("credential").textValue());
            assertThat(request.scan()).isEqualTo(tree.path("scan").textValue());
            assertThat(way(request.direction()))
                    .isEqualTo(tree.path("direction").textValue());
        } catch (JsonProcessingException e) {
            throw new AssertionError("it read what is no JSON: " + new String(body, StandardCharsets.UTF_8), e);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static @Nullable String way(Gate.@Nullable Direction direction) {
        return direction == null ? null : direction.name();
    }

    private static byte[] mutated(String body, RandomGenerator random) {
        StringBuilder text = new StringBuilder(body);
        for (int change = random.nextInt(4); change > 0; change--) {
            int at = random.nextInt(text.length());
            char with = ALPHABET.charAt(random.nextInt(ALPHABET.length()));
            switch (random.nextInt(3)) {
                case 0 -> text.setCharAt(at, with);
                case 1 -> text.insert(at, with);
                default -> text.deleteCharAt(at);
            }
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static @Nullable CheckRequest read(String body) {
        return CheckBody.read(body.getBytes(StandardCharsets.UTF_8));
    }
}
