package io.cardea.gateway.device;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class KeepingPaceTest {

    private static final long INTERVAL = 1_000;

    @Test
    void as_many_as_the_bucket_holds_may_come_at_once() {
        TokenBucket bucket = new TokenBucket(INTERVAL, 3, 0);

        assertThat(bucket.take(0)).isZero();
        assertThat(bucket.take(0)).isZero();
        assertThat(bucket.take(0)).isZero();
        assertThat(bucket.take(0)).isEqualTo(INTERVAL);
    }

    @Test
    void whoever_waits_as_long_as_told_is_answered() {
        TokenBucket bucket = new TokenBucket(INTERVAL, 1, 0);
        bucket.take(0);
        long wait = bucket.take(400);

        assertThat(bucket.take(400 + wait - 1)).isPositive();
        assertThat(bucket.take(400 + wait)).isZero();
    }

    @Test
    void asking_in_vain_costs_nothing() {
        TokenBucket bucket = new TokenBucket(INTERVAL, 1, 0);
        bucket.take(0);
        for (int i = 0; i < 1_000; i++) {
            bucket.take(1);
        }

        assertThat(bucket.take(INTERVAL)).isZero();
    }

    @Test
    void a_token_that_is_put_back_can_be_taken_again() {
        TokenBucket bucket = new TokenBucket(INTERVAL, 1, 0);
        bucket.take(0);

        bucket.giveBack();

        assertThat(bucket.take(0)).isZero();
        assertThat(bucket.take(0)).isPositive();
    }

    @Test
    void a_clock_that_has_run_over_counts_on() {
        long begun = Long.MAX_VALUE - 10;
        TokenBucket bucket = new TokenBucket(INTERVAL, 1, begun);
        bucket.take(begun);

        assertThat(bucket.take(Long.MIN_VALUE)).isPositive();
        assertThat(bucket.take(begun + INTERVAL)).isZero();
    }

    @Test
    void no_pattern_of_asking_gets_more_than_the_rate_and_what_the_bucket_holds() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        TokenBucket bucket = new TokenBucket(INTERVAL, 20, 0);
        long now = 0;
        long taken = 0;
        for (int i = 0; i < 10_000; i++) {
            now += random.nextInt(900);
            taken += bucket.take(now) == 0 ? 1 : 0;
            assertThat(taken).as("seed %d", seed).isLessThanOrEqualTo(20 + now / INTERVAL);
        }
        assertThat(taken).as("seed %d", seed).isGreaterThan(now / INTERVAL - 20);
    }
}
