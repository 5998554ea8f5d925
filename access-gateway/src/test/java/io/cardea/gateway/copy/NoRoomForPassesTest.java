package io.cardea.gateway.copy;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cardea.access.Credits;
import io.cardea.access.Pass;
import io.cardea.gateway.Facts;
import io.cardea.gateway.store.InMemoryStore;
import io.cardea.gateway.store.Store;
import java.util.Collections;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class NoRoomForPassesTest {

    private static final int ROOM = 9 << 20;
    private static final int TOO_MANY = 400;

    private final Store store = new InMemoryStore();
    private final CopyInMemory copy = new CopyInMemory(() -> new Share(ROOM));

    @BeforeEach
    void know_one() {
        Bringing.fill(store, copy);
        bring(0, Pass.Status.ACTIVE, 1);
    }

    @Test
    void as_long_as_there_is_room_the_memory_is_not_full() {
        assertThat(copy.contents()).isNotNull();
        assertThat(copy.memory().full()).isFalse();
        assertThat(copy.memory().passes()).isBetween(1L, copy.memory().most());
    }

    @Test
    void a_known_card_that_is_blocked_later_is_found_blocked() {
        bringTooMany();

        bring(0, Pass.Status.BLOCKED, 2);

        assertThat(requireNonNull(found(0)).pass().status()).isEqualTo(Pass.Status.BLOCKED);
    }

    @Test
    void a_card_that_came_later_is_not_known_and_that_is_said() {
        bringTooMany();

        assertThat(found(TOO_MANY - 1)).isNull();
        assertThat(copy.memory().full()).isTrue();
    }

    @Test
    void nothing_is_read_from_a_memory_that_has_missed_something() {
        bringTooMany();

        copy.gather(store);
        copy.show();

        assertThat(copy.contents()).isNull();
    }

    @Test
    void a_gateway_whose_heap_is_too_small_does_not_begin() {
        bringTooMany();
        CopyInMemory next = new CopyInMemory(() -> new Share(ROOM));

        assertThatThrownBy(() -> next.gather(store, null))
                .isInstanceOf(MemoryFull.class)
                .hasMessageContaining("give the gateway more (-Xmx)");
    }

    private void bringTooMany() {
        for (int member = 1; member < TOO_MANY; member++) {
            bring(member, Pass.Status.ACTIVE, 1);
        }
    }

    private void bring(int member, Pass.Status status, long version) {
        // A large one: 16 bytes for each use.
        Credits credits = new Credits(1, Collections.nCopies(2_000, new UUID(1, 1)));
        Bringing.bring(store, copy, Facts.pass(new UUID(7, member), "card " + member, status, credits, version));
    }

    private @Nullable HeldPass found(int member) {
        return store.<@Nullable HeldPass>read(view -> copy.find(view, Facts.key("card " + member)));
    }
}
