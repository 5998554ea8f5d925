package io.cardea.gateway.copy;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cardea.access.Pass;
import io.cardea.gateway.Facts;
import io.cardea.gateway.examination.Bytes;
import io.cardea.gateway.store.InMemoryStore;
import io.cardea.gateway.store.Reading;
import io.cardea.gateway.store.Store;
import io.cardea.gateway.store.Table;
import io.cardea.gateway.store.Writing;
import io.cardea.testing.cases.SeededCases;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FindingPassesInMemoryTest {

    private static final UUID OTHER_CARD = UUID.fromString("00000000-0000-7000-8000-0000000000cb");

    private final Store store = new InMemoryStore();
    private final CopyInMemory copy = new CopyInMemory();

    @Test
    void before_it_is_filled_there_is_nothing_to_ask() {
        assertThat(copy.contents()).isNull();
    }

    @Test
    void what_the_store_has_is_found() {
        HeldPass pass = Facts.counted(3, UUID.randomUUID());
        store.write(view -> Passes.put(view, pass, 0) | Gates.put(view, Facts.gate(), 0));

        Bringing.fill(store, copy);

        assertThat(found(Facts.CREDENTIAL)).isEqualTo(pass);
        assertThat(contents().gate(Facts.GATE)).isEqualTo(Facts.gate());
        assertThat(found("nobody's")).isNull();
    }

    @Test
    void an_entry_from_before_there_were_rights_or_staff_is_found_as_a_pass_without_them() {
        byte[] now = PassEntry.pack(Facts.pass(), 0);

        for (int missing = 1; missing <= 2; missing++) {
            byte[] before = Arrays.copyOf(now, now.length - missing);
            store.write(view -> {
                view.put(Table.PASSES, Held.key(Facts.CARD), before);
                return 0;
            });
            Bringing.fill(store, copy);

            assertThat(found(Facts.CREDENTIAL)).isEqualTo(Facts.pass());
        }
    }

    @Test
    void a_pass_of_many_uses_is_found_as_it_was() {
        Bringing.fill(store, copy);
        UUID[] uses = Stream.generate(UUID::randomUUID).limit(10_000).toArray(UUID[]::new);

        bring(Facts.counted(3, uses));

        assertThat(found(Facts.CREDENTIAL)).isEqualTo(Facts.counted(3, uses));
    }

    @Test
    void a_newer_pass_takes_the_place_of_an_older_one() {
        Bringing.fill(store, copy);
        bring(Facts.pass());

        bring(Facts.pass(Facts.CARD, Facts.CREDENTIAL, Pass.Status.BLOCKED, null, 2));

        assertThat(requireNonNull(found(Facts.CREDENTIAL)).pass().status()).isEqualTo(Pass.Status.BLOCKED);
    }

    @Test
    void the_rights_of_a_pass_are_found_with_it() {
        Bringing.fill(store, copy);

        bring(Facts.limited(3, 1));

        assertThat(found(Facts.CREDENTIAL)).isEqualTo(Facts.limited(3, 1));
    }

    @Test
    void an_older_pass_changes_nothing() {
        Bringing.fill(store, copy);
        HeldPass blocked = Facts.pass(Facts.CARD, Facts.CREDENTIAL, Pass.Status.BLOCKED, null, 2);
        bring(blocked);

        bring(Facts.pass());

        assertThat(found(Facts.CREDENTIAL)).isEqualTo(blocked);
    }

    @Test
    void a_credential_that_its_card_no_longer_has_finds_nothing() {
        Bringing.fill(store, copy);
        bring(Facts.pass());

        bring(Facts.pass(Facts.CARD, "another", Pass.Status.ACTIVE, null, 2));

        assertThat(found(Facts.CREDENTIAL)).isNull();
        assertThat(found("another")).isNotNull();
    }

    @Test
    void of_a_blocked_card_and_its_successor_with_the_same_credential_the_active_one_counts() {
        Bringing.fill(store, copy);
        bring(Facts.pass(OTHER_CARD, Facts.CREDENTIAL, Pass.Status.ACTIVE, null, 1));

        bring(Facts.pass(Facts.CARD, Facts.CREDENTIAL, Pass.Status.BLOCKED, null, 9));

        assertThat(requireNonNull(found(Facts.CREDENTIAL)).card()).isEqualTo(OTHER_CARD);
    }

    @Test
    void any_order_of_changes_leaves_in_memory_what_the_store_finds() {
        SeededCases.times(40).check(random -> {
            InMemoryStore any = new InMemoryStore();
            CopyInMemory memory = new CopyInMemory();
            Bringing.fill(any, memory);
            for (int change = 0; change < 60; change++) {
                Bringing.bring(any, memory, anyPass(random));
            }
            if (random.nextBoolean()) {
                Bringing.fill(any, memory);
            }
            for (int number = 0; number < 6; number++) {
                CredentialKey key = Facts.key("c" + number);
                HeldPass expected = best(any, key);
                assertThat(requireNonNull(memory.contents()).pass(Facts.COMPANY, key))
                        .isEqualTo(expected);
                assertThat(any.<@Nullable HeldPass>read(view -> memory.find(view, key)))
                        .isEqualTo(expected);
            }
        });
    }

    @ParameterizedTest
    @ValueSource(longs = {Long.MIN_VALUE, 0, 2, 100_000})
    void what_was_seen_while_the_store_was_looked_at_is_as_good_as_what_it_has(long expected) {
        store.write(view -> Gates.put(view, Facts.gate(), 0)
                | Passes.put(view, Facts.pass(OTHER_CARD, Facts.CREDENTIAL, Pass.Status.ACTIVE, null, 1), 0)
                | Passes.put(view, Facts.pass(Facts.CARD, Facts.CREDENTIAL, Pass.Status.BLOCKED, null, 9), 0));
        EarlyCopy early = new EarlyCopy();
        early.expects(expected);
        store.read(view -> {
            view.scan(early.table(), new byte[0], (key, value) -> {
                early.sees(Bytes.of(key), Bytes.of(value));
                return true;
            });
            return early;
        });

        copy.gather(store, early);
        copy.show();

        assertThat(requireNonNull(found(Facts.CREDENTIAL)).card()).isEqualTo(OTHER_CARD);
        assertThat(contents().gate(Facts.GATE)).isEqualTo(Facts.gate());
    }

    @Test
    void before_anything_was_gathered_nobody_is_taken_for_a_stranger() {
        assertThatThrownBy(() -> store.<@Nullable HeldPass>read(view -> copy.find(view, Facts.key("a"))))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void what_could_not_be_brought_in_is_brought_in_later() {
        Bringing.fill(store, copy);
        Touched touched = Touched.nothing();
        store.write(view -> Passes.put(view, PackedPass.of(Facts.pass()), 0, touched, before -> {}));
        assertThatThrownBy(() -> copy.refresh(new FailingStore(), touched)).isInstanceOf(IllegalStateException.class);
        assertThat(copy.contents()).isNull();

        copy.gather(store);
        copy.show();

        assertThat(found(Facts.CREDENTIAL)).isEqualTo(Facts.pass());
    }

    private static final class FailingStore implements Store {

        @Override
        public <T extends @Nullable Object> T read(Function<Reading, T> work) {
            throw new IllegalStateException("a disk fails");
        }

        @Override
        public <T extends @Nullable Object> T write(Function<Writing, T> work) {
            throw new IllegalStateException("a disk fails");
        }
    }

    @Test
    void what_is_gathered_is_seen_once_it_is_shown() {
        copy.gather(store);
        bring(Facts.pass());
        assertThat(copy.contents()).isNull();

        copy.show();

        assertThat(found(Facts.CREDENTIAL)).isEqualTo(Facts.pass());
    }

    @Test
    void thousands_are_all_found_while_the_table_grows_and_moves() {
        CopyInMemory.Contents contents = new CopyInMemory.Contents();
        Map<CredentialKey, HeldPass> expected = new HashMap<>();
        for (int number = 0; number < 20_000; number++) {
            // Every third replaces an earlier one.
            HeldPass pass = Facts.pass(
                    new UUID(7, number % 7_000), "card " + number % 7_000, Pass.Status.ACTIVE, null, number + 1);
            contents.put(pass);
            expected.put(pass.credential(), pass);
        }

        expected.forEach((credential, pass) ->
                assertThat(contents.pass(Facts.COMPANY, credential)).isEqualTo(pass));
    }

    /// Looks at all cards.
    private static @Nullable HeldPass best(Store store, CredentialKey credential) {
        return IntStream.range(0, 4)
                .mapToObj(card -> store.<@Nullable HeldPass>read(view -> Passes.byCard(view, new UUID(7, card))))
                .filter(pass -> pass != null && pass.credential().equals(credential))
                .reduce((one, other) -> one.pass().status() == Pass.Status.BLOCKED
                                && other.pass().status() == Pass.Status.ACTIVE
                        ? other
                        : one)
                .orElse(null);
    }

    private static HeldPass anyPass(RandomGenerator random) {
        return Facts.pass(
                new UUID(7, random.nextInt(4)),
                "c" + random.nextInt(6),
                random.nextBoolean() ? Pass.Status.ACTIVE : Pass.Status.BLOCKED,
                null,
                random.nextInt(30) + 1L);
    }

    private void bring(HeldPass pass) {
        Bringing.bring(store, copy, pass);
    }

    private CopyInMemory.Contents contents() {
        return requireNonNull(copy.contents());
    }

    private @Nullable HeldPass found(String credential) {
        return contents().pass(Facts.COMPANY, Facts.key(credential));
    }
}
