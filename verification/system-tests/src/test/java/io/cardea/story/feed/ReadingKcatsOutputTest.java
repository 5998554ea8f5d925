package io.cardea.story.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ReadingKcatsOutputTest {

    @Test
    void a_line_is_an_event_by_its_headers() {
        String line =
                "ce_specversion=1.0,ce_type=cardea.payment-request.sent.v1,ce_subject=s,ce_company=c,ce_sequence=3,"
                        + "content-type=application/json\t{\"change\":{}}";

        var run = new Kcat.Run(0, line, "");

        assertThat(run.events())
                .containsExactly(new FeedEvent("cardea.payment-request.sent.v1", "c", "s", 3, "{\"change\":{}}"));
        assertThat(run.events().getFirst().kind()).isEqualTo("payment-request");
    }

    @Test
    void heartbeats_and_other_lines_are_no_events() {
        var run = new Kcat.Run(0, "ce_type=cardea.platform.heartbeat.v1,ce_sequence=1\t{}\nno tab\n", "");

        assertThat(run.events()).isEmpty();
    }

    @Test
    void the_password_is_never_shown() {
        var kcat = new Kcat(Path.of("/usr/bin/kcat"), "here:1", "partner", "secret-word");

        assertThat(kcat.toString()).doesNotContain("secret-word");
    }
}
