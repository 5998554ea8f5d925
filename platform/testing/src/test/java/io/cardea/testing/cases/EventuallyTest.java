package io.cardea.testing.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class EventuallyTest {

    @Test
    void what_holds_at_last_holds() {
        var asked = new AtomicInteger();
        Eventually.eventually(() -> assertThat(asked.incrementAndGet()).isGreaterThan(3));
        assertThat(asked).hasValue(4);
    }

    @Test
    void what_never_holds_fails_with_its_last_failure() {
        var wait = Eventually.within(Duration.ofMillis(60));
        assertThatThrownBy(() -> wait.holds(() -> assertThat("dark").isEqualTo("light")))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("Not within 60 ms")
                .hasMessageContaining("light");
    }

    @Test
    void an_accident_is_no_not_yet() {
        var asked = new AtomicInteger();
        assertThatThrownBy(() -> Eventually.eventually(() -> {
                    asked.incrementAndGet();
                    throw new IllegalStateException("broken");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(asked).hasValue(1);
    }
}
