package io.cardea.gateway.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BelongingToAGatewayTest {

    private static final byte[] KEY = {1};

    @TempDir
    private Path folder;

    @Test
    void a_gateway_gets_its_own_store_again() {
        openAs("north", store -> put(store));

        openAs("north", store -> assertThat(has(store)).isTrue());
    }

    @Test
    void the_store_of_another_gateway_is_set_aside_and_nothing_of_it_is_used() {
        openAs("north", store -> put(store));

        openAs("south", store -> assertThat(has(store)).isFalse());

        assertThat(folder.resolve("set-aside.mdb")).exists();
    }

    @Test
    void a_store_begun_in_place_of_anothers_is_ones_own() {
        openAs("north", store -> put(store));
        openAs("south", store -> put(store));

        openAs("south", store -> assertThat(has(store)).isTrue());
    }

    private void openAs(String gateway, Consumer<LmdbStore> work) {
        try (LmdbStore store = Owner.of(gateway).open(folder, 1 << 24, LmdbStore.Durability.PROCESS)) {
            work.accept(store);
        }
    }

    private static void put(Store store) {
        store.write(view -> {
            view.put(Table.PASSES, KEY, KEY);
            return 0;
        });
    }

    private static boolean has(Store store) {
        return store.<Boolean>read(view -> view.get(Table.PASSES, KEY) != null);
    }
}
