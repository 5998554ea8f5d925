package io.cardea.gateway.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cardea.testing.cases.SeededCases;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/// What every store does, on a disk or not.
abstract class StoreContract {

    abstract Store store();

    @Test
    void what_was_written_is_read_back() {
        put("a", "1");

        assertThat(get("a")).isEqualTo("1");
    }

    @Test
    void what_was_never_written_is_absent() {
        assertThat(get("nothing")).isEqualTo("absent");
    }

    @Test
    void the_last_value_counts() {
        put("a", "1");
        put("a", "2");

        assertThat(get("a")).isEqualTo("2");
    }

    /// Short and long ones in turn, so that none is taken for the one before it.
    @Test
    void values_of_all_lengths_come_back_as_they_were() {
        SeededCases.times(50).check(random -> {
            var written = new TreeMap<String, byte[]>();
            store().write(view -> {
                for (int i = 0; i < 20; i++) {
                    byte[] value = new byte[random.nextInt(1 << random.nextInt(18))];
                    random.nextBytes(value);
                    written.put("key-" + i, value);
                    view.put(Table.META, ("key-" + i).getBytes(), value);
                }
                return 0;
            });

            written.forEach((key, value) -> {
                byte[] read = store().read(view -> view.get(Table.META, key.getBytes()));
                assertThat(read).isEqualTo(value);
            });
        });
    }

    @Test
    void a_value_is_put_where_there_is_none_and_otherwise_the_one_that_is_there_is_told() {
        assertThat(putIfAbsent("a", "1")).isEqualTo("absent");
        assertThat(putIfAbsent("a", "2")).isEqualTo("1");

        assertThat(get("a")).isEqualTo("1");
    }

    @Test
    void a_transaction_sees_its_own_changes() {
        String seen = store().write(view -> {
            view.put(Table.META, "a".getBytes(), "1".getBytes());
            return text(view.get(Table.META, "a".getBytes()));
        });

        assertThat(seen).isEqualTo("1");
    }

    @Test
    void a_transaction_that_throws_leaves_nothing() {
        put("a", "1");

        assertThatThrownBy(() -> store().write(view -> {
                    view.put(Table.META, "a".getBytes(), "2".getBytes());
                    view.put(Table.PASSES, "b".getBytes(), "3".getBytes());
                    throw new IllegalStateException("no");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(get("a")).isEqualTo("1");
        assertThat(store().<Long>read(view -> view.count(Table.PASSES))).isZero();
    }

    @Test
    void tables_are_apart() {
        put("a", "1");

        assertThat(store().<Long>read(view -> view.count(Table.META))).isEqualTo(1);
        assertThat(store().<Long>read(view -> view.count(Table.PASSES))).isZero();
    }

    @Test
    void deleting_removes_and_deleting_nothing_does_nothing() {
        put("a", "1");
        store().write(view -> {
            view.delete(Table.META, "a".getBytes());
            view.delete(Table.META, "b".getBytes());
            return 0;
        });

        assertThat(get("a")).isEqualTo("absent");
    }

    @Test
    void a_scan_ends_when_the_visitor_has_enough() {
        put("a1", "");
        put("a2", "");
        put("a3", "");
        List<String> seen = new ArrayList<>();

        store().read(view -> {
            view.scan(Table.META, "a".getBytes(), (key, value) -> {
                seen.add(text(key));
                return seen.size() < 2;
            });
            return 0;
        });

        assertThat(seen).containsExactly("a1", "a2");
    }

    @Test
    void a_scan_from_a_key_visits_it_and_whatever_follows() {
        put("a", "");
        put("b", "");
        put("c", "");
        List<String> seen = new ArrayList<>();

        store().read(view -> {
            view.scanFrom(Table.META, "b".getBytes(), (key, value) -> seen.add(text(key)));
            view.scanFrom(Table.META, "b\0".getBytes(), (key, value) -> seen.add(text(key)));
            view.scanFrom(Table.META, new byte[0], (key, value) -> {
                seen.add(text(key));
                return false;
            });
            return 0;
        });

        assertThat(seen).containsExactly("b", "c", "c", "a");
    }

    @Test
    void a_scan_visits_what_begins_with_the_prefix_by_unsigned_key() {
        TreeMap<byte[], byte[]> model = new TreeMap<>(Arrays::compareUnsigned);
        SeededCases.times(300).check(random -> {
            byte[] key = bytes(random, 1 + random.nextInt(3));
            model.put(key, key);
            store().write(view -> {
                view.put(Table.META, key, key);
                return 0;
            });
            byte[] prefix = bytes(random, random.nextInt(3));
            assertThat(scan(prefix).stream().map(Arrays::toString))
                    .containsExactlyElementsOf(model.keySet().stream()
                            .filter(k -> k.length >= prefix.length
                                    && Arrays.equals(k, 0, prefix.length, prefix, 0, prefix.length))
                            .map(Arrays::toString)
                            .toList());
        });
    }

    private List<byte[]> scan(byte[] prefix) {
        List<byte[]> seen = new ArrayList<>();
        store().read(view -> {
            view.scan(Table.META, prefix, (key, value) -> seen.add(key));
            return 0;
        });
        return seen;
    }

    // Few different bytes, half of them negative as Java sees them.
    private static byte[] bytes(RandomGenerator random, int length) {
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            bytes[i] = (byte) (random.nextInt(6) * 50);
        }
        return bytes;
    }

    private String putIfAbsent(String key, String value) {
        return store().write(view -> text(view.putIfAbsent(Table.META, key.getBytes(), value.getBytes())));
    }

    private void put(String key, String value) {
        store().write(view -> {
            view.put(Table.META, key.getBytes(), value.getBytes());
            return 0;
        });
    }

    private String get(String key) {
        return store().read(view -> text(view.get(Table.META, key.getBytes())));
    }

    private static String text(byte @org.jspecify.annotations.Nullable [] bytes) {
        return bytes == null ? "absent" : new String(bytes);
    }
}
