package io.cardea.gateway.copy;

import static org.assertj.core.api.Assertions.assertThat;

import io.cardea.access.Credits;
import io.cardea.access.Pass;
import io.cardea.gateway.Facts;
import io.cardea.gateway.store.InMemoryStore;
import io.cardea.gateway.store.Store;
import io.cardea.testing.cases.SeededCases;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class KeepingPassesTest {

    private static final UUID OTHER_CARD = UUID.fromString("00000000-0000-7000-8000-0000000000cb");

    private final Store store = new InMemoryStore();
    private final CopyInMemory copy = new CopyInMemory();

    @BeforeEach
    void nothing() {
        Bringing.fill(store, copy);
    }

    @Test
    void a_pass_comes_back_as_it_was_by_card_and_by_credential() {
        HeldPass pass = Facts.counted(3, UUID.randomUUID(), UUID.randomUUID());

        keep(pass);

        assertThat(byCard(Facts.CARD)).isEqualTo(pass);
        assertThat(byCredential(Facts.CREDENTIAL)).isEqualTo(pass);
    }

    @Test
    void rights_and_their_hours_come_back_as_they_were() {
        HeldPass pass = Facts.limited(3, 1);

        keep(pass);

        assertThat(byCard(Facts.CARD)).isEqualTo(pass);
    }

    @Test
    void staff_guests_and_language_come_back_as_they_were() {
        HeldPass pass = Facts.limited(3, 1);
        HeldPass special = new HeldPass(
                pass.card(),
                pass.company(),
                pass.member(),
                pass.subscription(),
                pass.credential(),
                true,
                pass.pass().with(true, 4),
                Language.NB);

        keep(special);

        assertThat(byCard(Facts.CARD)).isEqualTo(special);
    }

    @Test
    void an_entry_from_before_there_were_rights_or_staff_is_a_pass_without_them() {
        byte[] before = PassEntry.pack(Facts.pass(), 0);

        for (int missing = 1; missing <= 2; missing++) {
            assertThat(PassEntry.unpack(Facts.CARD, Arrays.copyOf(before, before.length - missing)))
                    .isEqualTo(Facts.pass());
        }
    }

    @Test
    void the_same_credential_of_another_company_finds_nothing() {
        keep(Facts.pass());

        CredentialKey foreign = CredentialKey.of(UUID.randomUUID(), Facts.CREDENTIAL);
        assertThat(found(store, copy, foreign)).isNull();
    }

    @Test
    void a_lower_version_never_replaces_a_higher() {
        HeldPass newer = version(5, Pass.Status.BLOCKED);
        keep(newer);

        assertThat(keep(version(4, Pass.Status.ACTIVE))).isFalse();
        assertThat(keep(version(5, Pass.Status.ACTIVE))).isFalse();

        assertThat(byCard(Facts.CARD)).isEqualTo(newer);
    }

    @Test
    void in_whatever_order_and_however_often_records_come_the_result_is_the_same() {
        SeededCases.times(200).check(random -> {
            List<HeldPass> records = new ArrayList<>();
            for (int version = 1; version <= 6; version++) {
                HeldPass pass = Facts.pass(
                        Facts.CARD,
                        "credential-" + version / 2,
                        Pass.Status.ACTIVE,
                        new Credits(version, List.of()),
                        version);
                records.add(pass);
                records.add(pass);
            }
            Collections.shuffle(records, new Random(random.nextLong()));
            Store shuffled = new InMemoryStore();
            CopyInMemory memory = new CopyInMemory();
            Bringing.fill(shuffled, memory);
            records.forEach(pass -> Bringing.bring(shuffled, memory, pass));

            assertThat(found(shuffled, memory, Facts.key("credential-3")))
                    .isEqualTo(records.stream()
                            .filter(p -> p.pass().version() == 6)
                            .findAny()
                            .orElseThrow());
            for (int other = 0; other < 3; other++) {
                assertThat(found(shuffled, memory, Facts.key("credential-" + other)))
                        .isNull();
            }
        });
    }

    @Test
    void a_card_with_a_new_credential_is_no_longer_found_by_the_old_one() {
        keep(Facts.pass());
        HeldPass changed = Facts.pass(Facts.CARD, "new", Pass.Status.ACTIVE, null, 2);
        keep(changed);

        assertThat(byCredential(Facts.CREDENTIAL)).isNull();
        assertThat(byCredential("new")).isEqualTo(changed);
    }

    @Test
    void a_replacement_with_the_same_credential_works_although_the_lost_card_is_blocked() {
        HeldPass replacement = Facts.pass(OTHER_CARD, Facts.CREDENTIAL, Pass.Status.ACTIVE, null, 1);
        keep(replacement);
        keep(version(2, Pass.Status.BLOCKED));

        assertThat(byCredential(Facts.CREDENTIAL)).isEqualTo(replacement);
    }

    private HeldPass version(long version, Pass.Status status) {
        return Facts.pass(Facts.CARD, Facts.CREDENTIAL, status, null, version);
    }

    private boolean keep(HeldPass pass) {
        return Bringing.bring(store, copy, pass);
    }

    private @Nullable HeldPass byCard(UUID card) {
        return store.<@Nullable HeldPass>read(view -> Passes.byCard(view, card));
    }

    private @Nullable HeldPass byCredential(String credential) {
        return found(store, copy, Facts.key(credential));
    }

    private static @Nullable HeldPass found(Store store, CopyInMemory copy, CredentialKey credential) {
        return store.<@Nullable HeldPass>read(view -> copy.find(view, credential));
    }
}
