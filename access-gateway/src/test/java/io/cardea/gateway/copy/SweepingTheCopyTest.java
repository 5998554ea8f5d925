package io.cardea.gateway.copy;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.cardea.access.Pass;
import io.cardea.gateway.Facts;
import io.cardea.gateway.store.InMemoryStore;
import io.cardea.gateway.store.Store;
import io.cardea.gateway.store.Table;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SweepingTheCopyTest {

    private final Store store = new InMemoryStore();
    private final CopyInMemory copy = new CopyInMemory();

    @Test
    void what_a_new_reading_did_not_bring_again_is_swept_away() {
        keep(10, 0);
        keep(9, 1);

        assertThat(sweep(1)).isEqualTo(new Sweep(1, true));

        assertThat(held(8)).isNotNull();
        assertThat(held(9)).isNull();
    }

    @Test
    void what_is_swept_away_is_no_longer_found_in_memory() {
        keep(10, 0);
        keep(9, 1);
        Bringing.fill(store, copy);
        assertThat(found(9)).isNotNull();

        sweep(1);

        assertThat(found(8)).isNotNull();
        assertThat(found(9)).isNull();
    }

    @Test
    void a_topic_that_was_emptied_and_not_refilled_sweeps_nothing() {
        keep(10, 0);
        keep(4, 1);

        assertThat(sweep(1)).isEqualTo(new Sweep(6, false));

        assertThat(held(9)).isNotNull();
    }

    @Test
    void what_came_again_in_the_same_version_counts_as_seen() {
        keep(10, 0);
        keep(10, 1);

        assertThat(sweep(1)).isEqualTo(new Sweep(0, false));
    }

    private Sweep sweep(int reading) {
        return Sweep.run(store, Table.PASSES, reading, touched -> copy.refresh(store, touched));
    }

    private void keep(int passes, int reading) {
        for (int i = 0; i < passes; i++) {
            HeldPass pass = Facts.pass(card(i), "credential-" + i, Pass.Status.ACTIVE, null, 1);
            store.write(view -> Passes.put(view, pass, reading));
        }
    }

    private @Nullable HeldPass held(int number) {
        return store.<@Nullable HeldPass>read(view -> Passes.byCard(view, card(number)));
    }

    private @Nullable HeldPass found(int number) {
        return requireNonNull(copy.contents()).pass(Facts.COMPANY, Facts.key("credential-" + number));
    }

    private static UUID card(int number) {
        return new UUID(7, number);
    }
}
