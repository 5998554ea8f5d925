package io.cardea.gateway.copy;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cardea.access.Credits;
import io.cardea.access.Pass;
import io.cardea.gateway.Facts;
import io.cardea.testing.cases.SeededCases;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class PassIndexTest {

    private static final int MEGABYTE = 1 << 20;
    private static final int SLAB = 8 * MEGABYTE;

    private final Share share = new Share(1L << 30);
    private final PassIndex index = new PassIndex(share);

    @Test
    void whatever_is_put_replaced_and_removed_the_last_of_each_is_found() {
        SeededCases.times(5).check(random -> {
            PassIndex any = new PassIndex(new Share(1L << 30));
            Map<Integer, HeldPass> expected = new HashMap<>();
            for (int change = 1; change <= 3_000; change++) {
                int member = random.nextInt(200);
                if (random.nextInt(5) == 0) {
                    any.remove(Facts.key("card " + member));
                    expected.remove(member);
                } else {
                    HeldPass pass = pass(member, change, random.nextInt(1_500));
                    put(any, pass);
                    expected.put(member, pass);
                }
            }
            for (int member = 0; member < 200; member++) {
                assertThat(any.get(Facts.COMPANY, Facts.key("card " + member))).isEqualTo(expected.get(member));
            }
        });
    }

    @Test
    void however_often_passes_change_what_is_left_of_the_old_ones_stays_small() {
        RandomGenerator random = RandomGenerator.of("L64X128MixRandom");
        for (int member = 0; member < 2_000; member++) {
            put(index, pass(member, 1, 1_200));
        }
        long fresh = share.taken();
        for (int change = 2; change < 12_000; change++) {
            put(index, pass(random.nextInt(2_000), change, 1_200));
            assertThat(share.taken()).isLessThan(2 * fresh + 4 * SLAB);
        }

        assertThat(share.taken()).isLessThan(fresh * 115 / 100 + 2 * SLAB);
    }

    @Test
    void credentials_that_come_and_go_need_no_larger_table() {
        for (int change = 1; change <= 200_000; change++) {
            put(index, Facts.pass());
            index.remove(Facts.key(Facts.CREDENTIAL));
            HeldPass other = Facts.pass(Facts.CARD, "card " + change, Pass.Status.ACTIVE, null, change);
            put(index, other);
            index.remove(other.credential());
        }

        assertThat(share.taken()).isLessThan(4 * SLAB);
    }

    @Test
    void who_reads_while_everything_moves_finds_each_pass_and_never_an_older_one_than_before() {
        var ended = new AtomicBoolean();
        for (int member = 0; member < 300; member++) {
            put(index, pass(member, 1, 900));
        }
        var reader = CompletableFuture.supplyAsync(() -> readUntil(ended));

        for (int version = 2; version < 60; version++) {
            for (int member = 0; member < 300; member++) {
                put(index, pass(member, version, 900));
            }
            // So that the table moves too.
            put(index, pass(1_000 + 20 * version, 1, 1));
        }
        ended.set(true);

        assertThat(reader.join()).isPositive();
    }

    private long readUntil(AtomicBoolean ended) {
        long[] seen = new long[300];
        long reads = 0;
        while (!ended.get() || reads < 300) {
            int member = (int) (reads++ % 300);
            HeldPass pass = requireNonNull(index.get(Facts.COMPANY, Facts.key("card " + member)));
            assertThat(pass.card()).isEqualTo(card(member));
            assertThat(pass.pass().version()).isGreaterThanOrEqualTo(seen[member]);
            seen[member] = pass.pass().version();
        }
        return reads;
    }

    @Test
    void what_it_has_no_room_for_it_refuses_and_keeps_what_it_has() {
        var little = new Share(2L * SLAB);
        PassIndex small = new PassIndex(little);
        put(small, pass(0, 1, 1_000));

        assertThatThrownBy(() -> {
                    for (int member = 1; member < 10_000; member++) {
                        put(small, pass(member, 1, 1_000));
                    }
                })
                .isInstanceOf(MemoryFull.class)
                .hasMessageContaining("-Xmx");

        assertThat(small.get(Facts.COMPANY, Facts.key("card 0"))).isEqualTo(pass(0, 1, 1_000));
        assertThat(little.taken()).isLessThanOrEqualTo(2L * SLAB);
    }

    private static void put(PassIndex index, HeldPass pass) {
        index.put(pass.credential(), PackedPass.of(pass).indexed());
    }

    // The more uses are counted, the more bytes it takes: 16 each.
    private static HeldPass pass(int member, long version, int uses) {
        List<UUID> counted = Collections.nCopies(uses, new UUID(1, version));
        return Facts.pass(card(member), "card " + member, Pass.Status.ACTIVE, new Credits(5, counted), version);
    }

    private static UUID card(int member) {
        return new UUID(7, member);
    }
}
