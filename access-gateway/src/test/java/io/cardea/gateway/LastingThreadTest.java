package io.cardea.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LastingThreadTest {

    private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
    private int rounds;
    private final LastingThread thread =
            new LastingThread("lasting", this::round, failure -> heard.add(String.valueOf(failure.getMessage())));

    @AfterEach
    void stop() {
        thread.stop();
    }

    @Test
    void whatever_fails_is_told_and_the_next_round_comes() throws Exception {
        thread.start();

        assertThat(List.of(next(), next(), next())).containsExactly("a bug", "there is not enough memory", "round 3");
    }

    private void round() throws InterruptedException {
        switch (++rounds) {
            case 1 -> throw new IllegalStateException("a bug");
            case 2 -> throw new OutOfMemoryError("for a test");
            case 3 -> heard.add("round 3");
            default -> new CountDownLatch(1).await();
        }
    }

    private String next() throws InterruptedException {
        String next = heard.poll(30, TimeUnit.SECONDS);
        return next == null ? "nothing" : next;
    }
}
