package io.cardea.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.cardea.gateway.Facts;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A device that keeps its connection: its first checks are answered by Vert.x, the next ones before it
/// (docs/decisions/0072).
@QuarkusTest
@WithTestResource(NoKafka.class)
class AskingAgainIT {

    private static final Duration SILENCE = Duration.ofMillis(700);
    private static final String PLAIN = "{\"credential\":\"" + Facts.CREDENTIAL + "\"}";
    private static final String CAREFUL = "{\"credential\":\"" + Facts.CREDENTIAL + "\",\"persons\":2}";
    private static final String UNREADABLE = "{\"credential\":";
    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.1 (\\d+)");

    @Inject
    TestGate gate;

    @BeforeEach
    void know() {
        gate.becomesKnown();
    }

    @Test
    void each_answer_looks_like_the_first() throws IOException {
        List<String> answers;
        try (Peer device = new Peer(RestAssured.port)) {
            answers = IntStream.range(0, 5).mapToObj(i -> answer(device)).toList();
        }

        assertThat(answers.getFirst()).startsWith("HTTP/1.1 200 OK").contains("\"outcome\":\"ADMITTED\"");
        assertThat(answers.stream().map(AskingAgainIT::withoutItsOwn)).containsOnly(withoutItsOwn(answers.getFirst()));
        assertThat(answers).doesNotHaveDuplicates();
    }

    @Test
    void requests_that_do_not_wait_for_answers_get_them_in_their_order() throws IOException {
        try (Peer device = new Peer(RestAssured.port)) {
            answer(device);
            answer(device);

            device.say(request(PLAIN)
                    + request(CAREFUL)
                    + request(PLAIN)
                    + request(UNREADABLE)
                    + request(PLAIN)
                    + "GET /v1/nothing HTTP/1.1\r\nHost: gate\r\n\r\n"
                    + request(PLAIN));
            String heard = device.hear(SILENCE);

            assertThat(statuses(heard)).isEqualTo("200 200 200 400 200 404 200");
            assertThat(outcomes(heard)).containsExactly("ADMITTED", "REFUSED", "ADMITTED", "ADMITTED", "ADMITTED");
        }
    }

    @Test
    void a_gate_whose_key_is_taken_away_is_sent_away_on_the_same_connection() throws IOException {
        try (Peer device = new Peer(RestAssured.port)) {
            answer(device);
            answer(device);
            assertThat(answer(device)).startsWith("HTTP/1.1 200");

            gate.getsAnotherKey();

            assertThat(answer(device)).startsWith("HTTP/1.1 401");
        }
    }

    @Test
    void whoever_wants_the_connection_closed_has_it_closed() throws IOException {
        try (Peer device = new Peer(RestAssured.port)) {
            answer(device);
            answer(device);

            device.say(request(PLAIN).replace("Host: gate", "Host: gate\r\nConnection: close") + request(PLAIN));

            assertThat(statuses(device.hear(SILENCE.multipliedBy(10)))).isEqualTo("200");
        }
    }

    private static String answer(Peer device) {
        try {
            device.say(request(PLAIN));
            return device.hear(SILENCE);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String request(String body) {
        return "POST /v1/checks HTTP/1.1\r\nHost: gate\r\nContent-Type: application/json\r\nAuthorization: "
                + "%s\r\nContent-Length: %d\r\n\r\n%s".formatted(TestGate.KEY, body.length(), body);
    }

    /// But for the decision's id, which is of this answer alone.
    private static String withoutItsOwn(String answer) {
        return answer.replaceAll("\"decision\":\"[^\"]*\"", "\"decision\":\"\"");
    }

    private static String statuses(String heard) {
        return STATUS.matcher(heard).results().map(found -> found.group(1)).collect(Collectors.joining(" "));
    }

    private static List<String> outcomes(String heard) {
        return Arrays.stream(heard.split("\"outcome\":\"", -1))
                .skip(1)
                .map(rest -> rest.substring(0, rest.indexOf('"')))
                .toList();
    }
}
