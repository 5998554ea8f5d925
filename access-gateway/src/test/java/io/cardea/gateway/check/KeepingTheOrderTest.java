package io.cardea.gateway.check;

import static io.cardea.gateway.check.OneConnection.request;
import static org.assertj.core.api.Assertions.assertThat;

import io.cardea.testing.cases.SeededCases;
import io.netty.handler.codec.http.HttpResponseStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class KeepingTheOrderTest {

    @Test
    void a_plain_check_is_answered_before_vertx_hears_of_it() {
        var connection = OneConnection.begun();

        connection.says(request("plain", 1));

        assertThat(connection.hears()).containsExactly("plain 1");
        assertThat(connection.reachedVertx()).isEqualTo(1);
    }

    @Test
    void whatever_else_comes_goes_on_with_its_body() {
        var connection = OneConnection.begun();

        connection.says(request("careful", 1));
        connection.isAnswered();

        assertThat(connection.hears()).containsExactly("careful 1");
    }

    @Test
    void a_plain_check_waits_behind_what_vertx_has_not_answered() {
        var connection = OneConnection.begun();
        connection.says(request("careful", 1) + request("plain", 2));
        assertThat(connection.hears()).isEmpty();

        connection.isAnswered();
        connection.isAnswered();

        assertThat(connection.hears()).containsExactly("careful 1", "plain 2");
    }

    @Test
    void an_interim_response_is_no_answer() {
        var connection = OneConnection.begun();
        connection.says(request("careful", 1));
        connection.isTold(HttpResponseStatus.CONTINUE);
        connection.says(request("plain", 2));

        connection.isAnswered();

        assertThat(connection.hears()).containsExactly("careful 1");
    }

    @Test
    void what_waited_already_when_it_was_put_in_place_is_answered_first() {
        var connection = new OneConnection();
        connection.says(request("careful", 1) + request("plain", 2));
        connection.isWatched();
        connection.says(request("plain", 3));
        connection.isAnswered();
        connection.says(request("plain", 4));
        assertThat(connection.hears()).containsExactly("careful 1");

        while (connection.isOwedAnAnswer()) {
            connection.isAnswered();
        }

        assertThat(connection.hears()).containsExactly("plain 2", "plain 3", "plain 4");
    }

    @Test
    void nothing_is_answered_here_after_the_last_request() {
        var connection = OneConnection.begun();
        connection.says(request("careful", 1).replace("\r\n\r\n", "\r\nConnection: close\r\n\r\n"));
        connection.isAnswered();

        connection.says(request("plain", 2));

        assertThat(connection.hears()).containsExactly("careful 1");
    }

    @Test
    void a_body_that_comes_later_is_waited_for() {
        var connection = OneConnection.begun();
        var request = request("plain", 1);
        connection.says(request.substring(0, request.length() - "plain 1".length()));

        connection.says("plain 1");

        assertThat(connection.hears()).containsExactly("plain 1");
    }

    @Test
    void a_body_that_comes_in_pieces_goes_on() {
        var connection = OneConnection.begun();
        var request = request("plain", 1);
        connection.says(request.substring(0, request.length() - 3));
        connection.says(request.substring(request.length() - 3));

        connection.isAnswered();

        assertThat(connection.hears()).containsExactly("plain 1");
    }

    @Test
    void however_requests_and_answers_are_mixed_each_has_its_answer_in_its_turn() {
        SeededCases.times(500).check(random -> {
            var connection = new OneConnection();
            var said = new ArrayList<String>();
            var heard = new ArrayList<String>();
            int watchedAt = random.nextInt(5);
            for (int turn = 0; turn < 60; turn++) {
                if (turn == watchedAt) {
                    connection.isWatched();
                }
                sayInPieces(connection, some(random, turn, said), random);
                while (connection.isOwedAnAnswer() && random.nextInt(6) > 0) {
                    connection.isAnswered();
                }
                heard.addAll(connection.hears());
            }
            while (connection.isOwedAnAnswer()) {
                connection.isAnswered();
            }
            heard.addAll(connection.hears());

            assertThat(heard).isEqualTo(said);
            assertThat(connection.reachedVertx()).isLessThan(said.size());
        });
    }

    private static String some(RandomGenerator random, int turn, List<String> said) {
        var requests = new StringBuilder();
        int howMany = 1 + random.nextInt(3);
        for (int i = 0; i < howMany; i++) {
            var word = random.nextInt(4) == 0 ? "careful" : "plain";
            said.add(word + " " + (10 * turn + i));
            requests.append(request(word, 10 * turn + i));
        }
        return requests.toString();
    }

    private static void sayInPieces(OneConnection connection, String bytes, RandomGenerator random) {
        int cut = random.nextBoolean() ? random.nextInt(bytes.length()) : bytes.length();
        connection.says(bytes.substring(0, cut));
        if (cut < bytes.length()) {
            connection.says(bytes.substring(cut));
        }
    }
}
