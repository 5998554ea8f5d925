package io.cardea.gateway.store;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cardea.gateway.examination.Bytes;
import io.cardea.gateway.examination.StoreFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lmdbjava.Dbi;
import org.lmdbjava.DbiFlags;
import org.lmdbjava.Env;

class LmdbStoreTest extends StoreContract {

    private static final byte[] KEY = {1};

    @TempDir
    private Path folder;

    private LmdbStore store;
    private long left = 2 * Room.RESERVE;

    @BeforeEach
    void open() {
        store = open(1 << 24);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Override
    Store store() {
        return store;
    }

    @Test
    void what_was_written_is_there_after_reopening() {
        write(new byte[] {7});
        store.close();
        store = open(1 << 24);

        assertThat(store.read(LmdbStoreTest::value)).containsExactly(7);
    }

    @Test
    void whoever_looked_on_has_seen_what_was_there_and_is_told_once() throws Exception {
        write(new byte[] {7});
        store.close();
        var watcher = new Watcher();
        LmdbStore.look(folder, watcher);
        store = LmdbStore.open(folder, 1 << 24, LmdbStore.Durability.PROCESS);

        assertThat(watcher.seen).containsExactly("of 1", "[1]=[7]");
        assertThat(store.takeOnlooker()).isSameAs(watcher);
        assertThat(store.takeOnlooker()).isNull();
    }

    @Test
    void what_was_seen_of_a_damaged_store_does_not_count() throws Exception {
        write(new byte[] {7});
        store.close();
        Path file = folder.resolve(Found.FILE);
        byte[] written = Files.readAllBytes(file);
        written[4096 + 16] ^= 1;
        written[16] ^= 1;
        Files.write(file, written);
        LmdbStore.look(folder, new Watcher());
        store = LmdbStore.open(folder, 1 << 24, LmdbStore.Durability.PROCESS);

        assertThat(store.takeOnlooker()).isNull();
    }

    @Test
    void a_table_that_only_earlier_gateways_had_is_dropped_and_the_store_stays_whole() {
        write(new byte[] {7});
        store.close();
        try (Env<byte[]> env = Env.create(ArraysByAddress.PROXY)
                .setMapSize(1 << 24)
                .setMaxDbs(32)
                .open(folder.toFile())) {
            Dbi<byte[]> credentials = env.openDbi("CREDENTIALS".getBytes(), DbiFlags.MDB_CREATE);
            credentials.put(KEY, Seal.of("CREDENTIALS").sealed(KEY, new byte[0]));
        }
        store = open(1 << 24);
        store.dropFormer();
        store.dropFormer();
        store.close();

        assertThat(Found.in(folder)).isInstanceOf(Found.Whole.class);
        try (StoreFile file = StoreFile.open(folder.resolve(Found.FILE))) {
            assertThat(file.has("CREDENTIALS")).isFalse();
            assertThat(file.has("META")).isTrue();
        }
        store = open(1 << 24);
        assertThat(store.read(LmdbStoreTest::value)).containsExactly(7);
    }

    @Test
    void a_second_gateway_on_the_same_folder_is_turned_away() {
        assertThatThrownBy(() -> open(1 << 24))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("another gateway runs on");
    }

    @Test
    void a_full_store_says_so_and_keeps_what_it_has() {
        store.close();
        store = open(1 << 20);
        write(new byte[] {7});

        assertThatThrownBy(() -> write(new byte[1 << 20])).isInstanceOf(StoreFull.class);

        assertThat(store.read(LmdbStoreTest::value)).containsExactly(7);
    }

    @Test
    void a_full_disk_is_seen_before_it_is_written_to() {
        write(new byte[] {7});
        left = Room.RESERVE - 1;

        assertThatThrownBy(() -> write(new byte[] {8}))
                .isInstanceOf(StoreFull.class)
                .hasMessageContaining("63 MiB left");

        assertThat(store.read(LmdbStoreTest::value)).containsExactly(7);
    }

    @Test
    void a_whole_store_is_opened_and_read_on_a_full_disk() {
        write(new byte[] {7});
        store.close();
        left = 0;
        store = open(1 << 24);

        assertThat(store.read(LmdbStoreTest::value)).containsExactly(7);
    }

    @Test
    void no_store_is_begun_on_a_full_disk() {
        left = 0;
        Path elsewhere = folder.resolve("elsewhere");

        assertThatThrownBy(() -> open(elsewhere, 1 << 24))
                .isInstanceOf(StoreFull.class)
                .hasMessageContaining("0 MiB left");

        assertThat(elsewhere.resolve("data.mdb")).doesNotExist();
    }

    @Test
    void a_disk_with_room_again_is_written_to_again() {
        left = 0;
        assertThatThrownBy(() -> write(new byte[] {7})).isInstanceOf(StoreFull.class);
        left = Room.RESERVE;

        write(new byte[] {8});

        assertThat(store.read(LmdbStoreTest::value)).containsExactly(8);
    }

    @Test
    void a_closed_store_says_so_and_closing_again_does_nothing() {
        store.close();
        store.close();

        assertThatThrownBy(() -> store.read(view -> 0)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> write(new byte[1])).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(store::flush).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void writers_take_turns() throws InterruptedException {
        write(new byte[] {0, 0});
        try (ExecutorService writers = Executors.newFixedThreadPool(4)) {
            for (int i = 0; i < 4_000; i++) {
                writers.execute(this::increment);
            }
            writers.shutdown();
            assertThat(writers.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
        }

        byte[] count = store.read(LmdbStoreTest::value);
        assertThat((count[0] & 0xff) * 256 + (count[1] & 0xff)).isEqualTo(4_000);
    }

    private static byte[] value(Reading view) {
        return requireNonNull(view.get(Table.META, KEY));
    }

    /// Sees what the tests write.
    private static final class Watcher implements Onlooker {

        private final List<String> seen = new ArrayList<>();

        @Override
        public Table table() {
            return Table.META;
        }

        @Override
        public void expects(long entries) {
            seen.add("of " + entries);
        }

        @Override
        public void sees(Bytes key, Bytes value) {
            seen.add(Arrays.toString(key.copied()) + "=" + Arrays.toString(value.copied()));
        }
    }

    private void increment() {
        store.write(view -> {
            byte[] count = value(view);
            int next = (count[0] & 0xff) * 256 + (count[1] & 0xff) + 1;
            view.put(Table.META, KEY, new byte[] {(byte) (next >> 8), (byte) next});
            return 0;
        });
    }

    private void write(byte[] value) {
        store.write(view -> {
            view.put(Table.META, KEY, value);
            return 0;
        });
    }

    private LmdbStore open(long size) {
        return open(folder, size);
    }

    private LmdbStore open(Path folder, long size) {
        return LmdbStore.open(Looked.in(folder), folder, size, LmdbStore.Durability.PROCESS, () -> left);
    }
}
