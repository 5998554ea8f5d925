package io.cardea.story.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class WaitingWithADeadlineTest {

    private static final Patience SHORT = new Patience(Duration.ofMillis(60), Duration.ofMillis(1));

    @Test
    void the_first_good_look_is_the_answer() {
        var looks = new AtomicInteger();

        int seen = SHORT.until("three", looks::incrementAndGet, look -> look == 3);

        assertThat(seen).isEqualTo(3);
    }

    @Test
    void a_look_that_fails_is_repeated() {
        var looks = new AtomicInteger();

        int seen = SHORT.until("calm", () -> calmAfter(2, looks), _ -> true);

        assertThat(seen).isEqualTo(3);
    }

    @Test
    void giving_up_names_what_was_awaited_and_what_was_seen_last() {
        assertThatThrownBy(() -> SHORT.until("the door opens", () -> "closed", "open"::equals))
                .isInstanceOf(StoryBroken.class)
                .hasMessageContaining("the door opens")
                .hasMessageContaining("closed");
    }

    private static int calmAfter(int failures, AtomicInteger looks) {
        if (looks.incrementAndGet() <= failures) {
            throw new StoryBroken("not yet");
        }
        return looks.get();
    }
}
