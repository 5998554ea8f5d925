package io.cardea.gateway.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.cardea.access.Pass;
import io.cardea.gateway.Facts;
import io.cardea.gateway.code.Presented;
import io.cardea.gateway.copy.Bringing;
import io.cardea.gateway.copy.CopyInMemory;
import io.cardea.gateway.copy.HeldPass;
import io.cardea.gateway.freshness.CopyBoard;
import io.cardea.gateway.store.InMemoryStore;
import io.cardea.gateway.store.Store;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Who waits in vain here waits for the timeout of the test, so that none passes by luck.
@Timeout(30)
class WaitingForANewerPassTest {

    private static final Duration FOR_EVER = Duration.ofDays(1);

    private final Store store = new InMemoryStore();
    private final CopyInMemory copy = new CopyInMemory();
    private final CopyBoard board = new Watched();
    private final CountDownLatch looked = new CountDownLatch(1);

    /// Says when somebody has begun to wait.
    private final class Watched extends CopyBoard {
        @Override
        public CountDownLatch next() {
            looked.countDown();
            return super.next();
        }
    }

    @BeforeEach
    void nothing() {
        Bringing.fill(store, copy);
    }

    private void arrives(int version) {
        Bringing.bring(store, copy, Facts.pass(Facts.CARD, Facts.CREDENTIAL, Pass.Status.ACTIVE, null, version));
        board.count(1);
    }

    private @Nullable Long heldAfterWaiting(Duration patience, @Nullable Long version) {
        Presented presented = Presented.of(Facts.COMPANY, Facts.CREDENTIAL);
        new NewerPass(store, copy, board, patience).await(Facts.gate(), presented, version);
        HeldPass held = store.<@Nullable HeldPass>read(view -> presented.pass(copy, view, Facts.COMPANY));
        return held == null ? null : held.pass().version();
    }

    @Test
    void who_knows_of_no_version_does_not_wait() {
        assertThat(heldAfterWaiting(FOR_EVER, null)).isNull();
    }

    @Test
    void a_pass_as_new_or_newer_is_not_waited_for() {
        arrives(5);

        assertThat(heldAfterWaiting(FOR_EVER, 5L)).isEqualTo(5);
        assertThat(heldAfterWaiting(FOR_EVER, 4L)).isEqualTo(5);
    }

    @Test
    void a_newer_pass_is_waited_for_through_whatever_else_arrives() throws Exception {
        arrives(5);
        CompletableFuture<@Nullable Long> answer = CompletableFuture.supplyAsync(() -> heldAfterWaiting(FOR_EVER, 7L));
        arrives(6);
        board.count(1);
        arrives(7);

        assertThat(answer.get(20, TimeUnit.SECONDS)).isEqualTo(7);
    }

    @Test
    void somebody_who_waits_already_is_woken() throws Exception {
        CompletableFuture<@Nullable Long> answer = CompletableFuture.supplyAsync(() -> heldAfterWaiting(FOR_EVER, 1L));
        looked.await();
        arrives(1);

        assertThat(answer.get(20, TimeUnit.SECONDS)).isEqualTo(1);
    }

    @Test
    void when_patience_ends_the_pass_decides_that_is_held() {
        arrives(5);

        assertThat(heldAfterWaiting(Duration.ofMillis(1), 6L)).isEqualTo(5);
    }

    @Test
    void an_answer_tells_which_version_has_decided() {
        GatewayBench bench = new GatewayBench(new InMemoryStore(), Facts.NOW);
        bench.know(Facts.pass(Facts.CARD, Facts.CREDENTIAL, Pass.Status.ACTIVE, null, 5));
        CheckRequest knowing =
                new CheckRequest(Facts.CREDENTIAL, null, null, UUID.randomUUID().toString(), 9L, null);

        assertThat(bench.checkCard.check(Facts.gate(), knowing).holder())
                .isNotNull()
                .satisfies(holder -> assertThat(holder.passVersion()).isEqualTo(5));
    }
}
