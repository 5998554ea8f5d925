package io.cardea.gateway.check;

import static io.cardea.gateway.check.OneConnection.request;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class KnowingAHeadAgainTest {

    private final OneConnection connection = OneConnection.begun();
    private int before;

    @BeforeEach
    void say_a_plain_check() {
        connection.says(request("plain", 1));
        connection.hears();
        before = connection.decoded();
    }

    @Test
    void a_check_that_begins_as_the_one_before_is_not_decoded() {
        connection.says(request("plain", 2));
        connection.says(request("plain", 3));

        assertThat(connection.hears()).containsExactly("plain 2", "plain 3");
        assertThat(connection.decoded()).isEqualTo(before);
        assertThat(connection.hasLetGo()).isTrue();
    }

    @Test
    void whoever_closes_a_silent_connection_hears_of_it_all_the_same() {
        int broken = connection.broken();

        connection.says(request("plain", 2));

        assertThat(connection.broken()).isEqualTo(broken + 1);
    }

    @Test
    void one_with_another_length_is_decoded_and_the_next_like_it_is_not() {
        connection.says(request("plain", 22));
        connection.says(request("plain", 33));

        assertThat(connection.hears()).containsExactly("plain 22", "plain 33");
        assertThat(connection.decoded()).isEqualTo(before + 1);
    }

    @Test
    void one_with_another_header_is_decoded() {
        connection.says(request("plain", 2).replace("\r\n\r\n", "\r\nX: 1\r\n\r\n"));

        assertThat(connection.hears()).containsExactly("plain 2");
        assertThat(connection.decoded()).isEqualTo(before + 1);
    }

    @Test
    void what_is_not_plain_goes_on_though_its_head_is_known_and_is_not_tried_twice() {
        connection.says(request("other", 2));
        assertThat(connection.tried()).isEqualTo(2);

        connection.isAnswered();

        assertThat(connection.hears()).containsExactly("other 2");
        assertThat(connection.tried()).isEqualTo(2);
    }

    @Test
    void while_vertx_owes_an_answer_nothing_is_answered_though_its_head_is_known() {
        connection.says(request("other", 2));
        connection.says(request("plain", 3));
        assertThat(connection.hears()).isEmpty();

        connection.isAnswered();
        connection.isAnswered();

        assertThat(connection.hears()).containsExactly("other 2", "plain 3");
    }

    @Test
    void two_at_once_are_decoded_and_none_of_them_is_known() {
        connection.says(request("plain", 2) + request("plain", 3));
        connection.says(request("plain", 4));

        assertThat(connection.hears()).containsExactly("plain 2", "plain 3", "plain 4");
        assertThat(connection.decoded()).isEqualTo(before + 3);
    }

    @Test
    void what_comes_in_pieces_is_put_together_by_the_decoder() {
        String request = request("plain", 2);
        for (int cut = 1; cut < request.length(); cut++) {
            connection.says(request.substring(0, cut));
            connection.says(request.substring(cut));
            while (connection.isOwedAnAnswer()) {
                connection.isAnswered();
            }
            assertThat(connection.hears()).containsExactly("plain 2");
        }
    }

    @Test
    void the_rest_of_a_request_is_not_known_again_as_a_whole_one() {
        String whole = request("plain", 2);
        connection.says("POST /v1/checks HTTP/1.1\r\nX: ");
        connection.says(whole);
        assertThat(connection.hears()).containsExactly("plain 2");
        int decoded = connection.decoded();

        connection.says(whole);

        assertThat(connection.hears()).containsExactly("plain 2");
        assertThat(connection.decoded()).isEqualTo(decoded + 1);
    }
}
