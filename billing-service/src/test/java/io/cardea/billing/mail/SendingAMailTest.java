package io.cardea.billing.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.cardea.billing.mail.MailOutcome.Failed;
import io.cardea.billing.mail.MailOutcome.Later;
import io.cardea.billing.mail.MailOutcome.Said;
import io.cardea.billing.mail.MailOutcome.Sent;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class SendingAMailTest {

    private static final Duration FIRST = Duration.ofSeconds(30);
    private static final Said AWAY = new Said.NotNow("connection refused");

    @Test
    void what_a_server_has_taken_is_sent() {
        assertThat(MailOutcome.of(new Said.Taken(), 3, FIRST)).isEqualTo(new Sent());
    }

    @Test
    void what_a_server_refuses_for_good_is_not_tried_again() {
        assertThat(MailOutcome.of(new Said.Refused("550"), 1, FIRST)).isEqualTo(new Failed("550"));
    }

    @Test
    void each_pause_is_twice_as_long_as_the_one_before() {
        assertThat(MailOutcome.of(AWAY, 1, FIRST)).isEqualTo(new Later(FIRST, "connection refused"));
        assertThat(MailOutcome.of(AWAY, 3, FIRST)).isEqualTo(new Later(FIRST.multipliedBy(4), "connection refused"));
    }

    @Test
    void no_pause_is_longer_than_two_hours_and_some_day_it_is_given_up() {
        assertThat(MailOutcome.of(AWAY, 39, FIRST)).isEqualTo(new Later(Duration.ofHours(2), "connection refused"));
        assertThat(MailOutcome.of(AWAY, 40, FIRST)).isEqualTo(new Failed("connection refused"));
    }

    @Test
    void a_page_shows_markup_in_names_as_text_and_makes_links_of_links() {
        String page = MailPage.of("Gym <b>", "#12ab34", "nb", "Hei <script>\n\nhttps://pay.example/1?a=1&b=2");

        assertThat(page)
                .contains("Gym &lt;b&gt;", "#12ab34", "Hei &lt;script&gt;")
                .contains("<a href=\"https://pay.example/1?a=1&amp;b=2\">")
                .doesNotContain("<script>");
    }

    @Test
    void a_colour_that_is_none_is_left_out() {
        assertThat(MailPage.of("Gym", "red; background: url(x)", "nb", "Hei")).doesNotContain("url(");
    }
}
