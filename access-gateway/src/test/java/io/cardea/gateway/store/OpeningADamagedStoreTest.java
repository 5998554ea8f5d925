package io.cardea.gateway.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.cardea.testing.cases.SeededCases;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lmdbjava.DbiFlags;
import org.lmdbjava.Env;
import org.lmdbjava.EnvFlags;
import org.lmdbjava.Txn;

class OpeningADamagedStoreTest {

    private static final int SIZE = 1 << 26;
    private static final int PAGE = 4096;
    private static final int PASSES = 3_000;
    private static final int PASSAGES = 400;

    // Of the first page, where its head of 16 bytes is counted.
    private static final int LAST_PAGE = 16 + 120;

    @TempDir
    private Path folder;

    @Test
    void a_store_that_was_closed_or_killed_is_whole() {
        fill();

        assertThat(Found.in(folder)).isInstanceOf(Found.Whole.class);
    }

    @Test
    void a_folder_without_a_store_has_none() {
        assertThat(Found.in(folder)).isInstanceOf(Found.Nothing.class);
    }

    @Test
    void whatever_was_written_and_deleted_in_whatever_order_it_is_whole() {
        SeededCases.times(40).check(random -> {
            try (LmdbStore store = open()) {
                for (int i = 0; i < 50; i++) {
                    writeSomething(store, random);
                }
            }
            assertThat(Found.in(folder)).isInstanceOf(Found.Whole.class);
        });
    }

    @Test
    void a_flipped_bit_is_found_or_changes_nothing() throws IOException {
        fill();
        byte[] whole = written();
        Map<String, String> written = contents();
        int[] found = {0};

        SeededCases.times(400).check(random -> {
            write(flipped(whole, random));
            if (Found.in(folder) instanceof Found.Whole) {
                assertThat(contents()).isEqualTo(written);
            } else {
                found[0]++;
            }
        });

        assertThat(found[0]).isPositive();
    }

    @Test
    void a_store_that_was_cut_off_is_found_or_nothing_was_there() throws IOException {
        fill();
        byte[] whole = written();
        Map<String, String> written = contents();

        SeededCases.times(60).check(random -> {
            write(Arrays.copyOf(whole, random.nextInt(whole.length)));
            if (Found.in(folder) instanceof Found.Whole) {
                assertThat(contents()).isEqualTo(written);
            }
        });
    }

    @Test
    void a_damaged_store_is_filled_anew_and_keeps_only_what_is_as_it_was() throws IOException {
        fill();
        byte[] whole = written();
        Map<String, String> written = contents();

        SeededCases.times(100).check(random -> {
            write(flipped(whole, random));
            boolean damaged = Found.in(folder) instanceof Found.Damaged;
            Map<String, String> now = contents();
            // Where something was taken over, that is marked.
            now.keySet().removeIf(key -> key.startsWith("META"));
            assertThat(written).containsAllEntriesOf(now);
            if (damaged) {
                assertThat(now.keySet()).noneMatch(key -> key.startsWith("PASSES"));
            }
        });
    }

    @Test
    void a_beginning_that_tells_of_more_pages_than_there_can_be_is_damaged() throws IOException {
        fill();
        byte[] whole = written();

        for (int bit = 31; bit < Long.SIZE; bit++) {
            byte[] spoilt = whole.clone();
            spoilt[LAST_PAGE + bit / 8] ^= (byte) (1 << bit % 8);
            write(spoilt);

            assertThat(Found.in(folder)).isInstanceOf(Found.Damaged.class);
        }
    }

    @Test
    void passages_survive_a_damaged_pass() throws IOException {
        fill();
        damage(Table.PASSES);

        assertThat(contents().keySet().stream().filter(key -> key.startsWith("OUTBOX")))
                .hasSize(PASSAGES);
        assertThat(folder.resolve("set-aside.mdb")).exists();
    }

    @Test
    void that_a_damaged_store_was_taken_over_is_marked_until_it_is_seen_to() throws IOException {
        fill();
        try (LmdbStore store = open()) {
            assertThat(store.<Boolean>write(TakenOver::seenTo)).isFalse();
        }
        damage(Table.PASSES);

        try (LmdbStore store = open()) {
            assertThat(store.<Boolean>write(TakenOver::seenTo)).isTrue();
            assertThat(store.<Boolean>write(TakenOver::seenTo)).isFalse();
        }
    }

    @Test
    void one_damaged_passage_does_not_take_the_others_with_it() throws IOException {
        fill();
        damage(Table.OUTBOX);

        assertThat(contents().keySet().stream().filter(key -> key.startsWith("OUTBOX")))
                .hasSize(PASSAGES - 1);
    }

    @Test
    void a_store_from_before_there_were_seals_is_sealed_and_goes_on() {
        byte[] key = key(7);
        byte[] value = {1, 2, 3};
        writeUnsealed(Table.DECISIONS, key, value);
        assertThat(Found.in(folder)).isInstanceOf(Found.Unsealed.class);

        try (LmdbStore store = open()) {
            assertThat(store.<byte @Nullable []>read(view -> view.get(Table.DECISIONS, key)))
                    .isEqualTo(value);
        }
        assertThat(Found.in(folder)).isInstanceOf(Found.Whole.class);
    }

    @Test
    void a_store_of_nothing_but_noise_is_replaced() throws IOException {
        byte[] noise = new byte[1 << 20];
        RandomGenerator.of("L64X128MixRandom").nextBytes(noise);
        write(noise);

        assertThat(contents()).isEmpty();
    }

    private void fill() {
        try (LmdbStore store = open()) {
            store.write(view -> {
                for (int i = 0; i < PASSES; i++) {
                    view.put(Table.PASSES, key(i), value(Table.PASSES, i, i % 100 == 0 ? 9_000 : 150));
                }
                return 0;
            });
            for (int i = 0; i < PASSAGES; i++) {
                int next = i;
                store.write(view -> {
                    view.put(Table.OUTBOX, key(next), value(Table.OUTBOX, next, 200));
                    view.delete(Table.PASSES, key(3 * next));
                    return 0;
                });
            }
        }
    }

    private static void writeSomething(LmdbStore store, RandomGenerator random) {
        store.write(view -> {
            for (int i = random.nextInt(20); i > 0; i--) {
                Table table = Table.values()[random.nextInt(Table.values().length)];
                if (random.nextInt(3) == 0) {
                    view.delete(table, key(random.nextInt(100)));
                } else {
                    view.put(table, key(random.nextInt(100)), new byte[random.nextInt(6_000)]);
                }
            }
            return 0;
        });
    }

    // Older transactions have left pages with the same entry behind.
    private void damage(Table table) throws IOException {
        byte[] whole = written();
        byte[] victim = Arrays.copyOf(value(table, 200, 40), 40);
        for (int at = 0; at < whole.length - victim.length; at++) {
            if (Arrays.equals(whole, at, at + victim.length, victim, 0, victim.length)) {
                whole[at + 20] ^= 1;
            }
        }
        write(whole);
    }

    private void writeUnsealed(Table table, byte[] key, byte[] value) {
        try (Env<byte[]> env = Env.create(ArraysByAddress.PROXY)
                        .setMapSize(SIZE)
                        .setMaxDbs(1)
                        .open(folder.toFile(), EnvFlags.MDB_NOTLS);
                Txn<byte[]> txn = env.txnWrite()) {
            env.openDbi(txn, table.name().getBytes(), null, false, DbiFlags.MDB_CREATE)
                    .put(txn, key, value);
            txn.commit();
        }
    }

    private static byte[] flipped(byte[] whole, RandomGenerator random) {
        byte[] flipped = whole.clone();
        flipped[random.nextInt(whole.length)] ^= (byte) (1 << random.nextInt(8));
        return flipped;
    }

    private Map<String, String> contents() {
        Map<String, String> contents = new TreeMap<>();
        try (LmdbStore store = open()) {
            store.read(view -> {
                for (Table table : Table.values()) {
                    view.scan(table, new byte[0], (key, value) -> {
                        assertThat(view.get(table, key)).isEqualTo(value);
                        contents.put(
                                table + HexFormat.of().formatHex(key),
                                HexFormat.of().formatHex(value));
                        return true;
                    });
                }
                return 0;
            });
        }
        return contents;
    }

    private LmdbStore open() {
        return LmdbStore.open(folder, SIZE, LmdbStore.Durability.PROCESS);
    }

    private Path data() {
        return folder.resolve(Found.FILE);
    }

    // The file is as long as it may become; what nobody has written to yet is zero.
    private byte[] written() throws IOException {
        byte[] file = Files.readAllBytes(data());
        int end = file.length;
        while (file[end - 1] == 0) {
            end--;
        }
        return Arrays.copyOf(file, (end + PAGE - 1) / PAGE * PAGE);
    }

    private void write(byte[] file) {
        try (RandomAccessFile data = new RandomAccessFile(data().toFile(), "rw")) {
            data.setLength(file.length);
            data.write(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] key(int number) {
        return new Packing(4).number(number).packed();
    }

    private static byte[] value(Table table, int number, int length) {
        byte[] value = new byte[length];
        byte[] marked = (table + " " + number + " ").repeat(4).getBytes();
        ByteBuffer.wrap(value).put(marked, 0, Math.min(marked.length, length));
        return value;
    }
}
