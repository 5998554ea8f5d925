package io.cardea.gateway.list;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cardea.access.CredentialClass;
import io.cardea.access.Credits;
import io.cardea.access.Gate;
import io.cardea.access.GateRules;
import io.cardea.access.Pass;
import io.cardea.access.RotatingCode;
import io.cardea.gateway.Facts;
import io.cardea.gateway.copy.Companies;
import io.cardea.gateway.copy.Gates;
import io.cardea.gateway.copy.HeldCompany;
import io.cardea.gateway.copy.HeldGate;
import io.cardea.gateway.copy.HeldPass;
import io.cardea.gateway.copy.Passes;
import io.cardea.gateway.freshness.CopyBoard;
import io.cardea.gateway.freshness.CopyState;
import io.cardea.gateway.ledger.PendingUses;
import io.cardea.gateway.list.AutonomousController.Answer;
import io.cardea.gateway.problem.Problem;
import io.cardea.gateway.store.InMemoryStore;
import io.cardea.gateway.store.Store;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FetchingAListTest {

    private static final String STRONG = "00112233445566778899AABBCCDDEEFF";

    private final Store store = new InMemoryStore();
    private final CopyBoard board = new CopyBoard();
    private final HeldGate gate = Facts.gate();
    private Instant now = Facts.NOW;
    private final ListBench bench = new ListBench(store, board, () -> now);
    private final AutonomousController controller = bench.controller();

    @BeforeEach
    void know() {
        store.write(view -> Companies.put(view, Facts.company(), 0) | Gates.put(view, gate, 0));
        heartbeat();
        bench.start();
    }

    @Test
    void a_controller_lets_in_who_is_on_the_list_and_nobody_else() {
        bench.arrives(Facts.pass());

        controller.take(bench.list(gate, ""));

        assertThat(in(Facts.CREDENTIAL)).isEqualTo(Answer.ADMITTED);
        assertThat(in("nobody's")).isEqualTo(Answer.REFUSED);
    }

    @Test
    void it_is_told_what_has_changed_and_nothing_else() {
        bench.arrives(Facts.pass());
        bench.arrives(other("another", Pass.Status.ACTIVE, 1));
        controller.take(bench.list(gate, ""));
        bench.arrives(other("another", Pass.Status.BLOCKED, 2));

        byte[] changes = bench.list(gate, controller.version());
        controller.take(changes);

        assertThat(lines(changes)).hasSize(3);
        assertThat(in("another")).isEqualTo(Answer.REFUSED);
        assertThat(in(Facts.CREDENTIAL)).isEqualTo(Answer.ADMITTED);
    }

    @Test
    void the_same_version_stands_while_nothing_changes() {
        bench.arrives(Facts.pass());
        String version = bench.version(gate);

        now = now.plusSeconds(59);
        heartbeat();

        assertThat(bench.version(gate)).isEqualTo(version);
        bench.arrives(other("another", Pass.Status.ACTIVE, 1));
        assertThat(bench.version(gate)).isNotEqualTo(version);
    }

    @Test
    void another_companys_pass_makes_no_other_version_and_is_on_no_list() {
        String version = bench.version(gate);

        HeldPass strange = Facts.pass();
        bench.arrives(new HeldPass(
                UUID.randomUUID(),
                UUID.randomUUID(),
                strange.member(),
                strange.subscription(),
                strange.credential(),
                strange.pass()));

        assertThat(bench.version(gate)).isEqualTo(version);
        assertThat(lines(bench.list(gate, ""))).hasSize(2);
    }

    @Test
    void another_word_of_the_site_on_what_may_be_shown_brings_the_whole_list() {
        bench.arrives(Facts.pass());
        controller.take(bench.list(gate, ""));
        store.write(view -> Companies.put(
                view,
                new HeldCompany(
                        Facts.COMPANY,
                        new HeldCompany.Clock.Real(),
                        List.of(new HeldCompany.Site(
                                Facts.SITE, null, List.of(), Set.of(CredentialClass.ROTATING), Map.of())),
                        2),
                0));
        bench.changed(gate);

        controller.take(bench.list(gate, controller.version()));

        assertThat(in(Facts.CREDENTIAL)).isEqualTo(Answer.REFUSED);
    }

    @Test
    void it_says_how_many_others_may_come_on_one_scan() {
        HeldPass pass = Facts.pass();
        bench.arrives(Facts.with(pass, pass.pass().with(false, 3)));

        assertThat(new String(bench.list(gate, ""), UTF_8)).contains("\"guests\":3");
    }

    @Test
    void a_version_that_nobody_knows_brings_the_whole_list() {
        bench.arrives(Facts.pass());

        for (String since : List.of("junk", "1.2.3.4.5", "a.b.c.d.e", "x".repeat(200))) {
            controller.take(bench.list(gate, since));
            assertThat(in(Facts.CREDENTIAL)).isEqualTo(Answer.ADMITTED);
        }
    }

    @Test
    void a_new_day_changes_no_line_of_who_is_let_in_on_both() {
        bench.arrives(Facts.pass());
        controller.take(bench.list(gate, ""));
        now = now.plus(Duration.ofDays(1));
        heartbeat();

        byte[] changes = bench.list(gate, controller.version());
        controller.take(changes);

        assertThat(lines(changes)).hasSize(2);
        assertThat(in(Facts.CREDENTIAL)).isEqualTo(Answer.ADMITTED);
    }

    @Test
    void a_list_lets_in_no_longer_than_the_site_trusts_an_old_copy() {
        bench.arrives(Facts.pass());

        controller.take(bench.list(gate, ""));

        assertThat(controller.until()).isEqualTo(now.plus(Duration.ofHours(24)));
        Instant late = controller.until();
        assertThat(controller.decide(Facts.CREDENTIAL, Gate.Direction.IN, late)).isEqualTo(Answer.REFUSED);
    }

    @Test
    void a_copy_that_is_too_old_makes_no_list() {
        now = now.plus(Duration.ofHours(25));

        assertThatThrownBy(() -> bench.list(gate, "")).isInstanceOf(Problem.class);
    }

    @Test
    void one_flipped_bit_or_a_missing_line_is_no_list() {
        bench.arrives(Facts.pass());
        byte[] whole = bench.list(gate, "");
        byte[] flipped = whole.clone();
        flipped[whole.length / 3] ^= 1;
        byte[] cut = Arrays.copyOf(whole, whole.length - 2);
        String[] lines = new String(whole, UTF_8).split("\n");
        byte[] without = (lines[0] + "\n" + lines[2] + "\n").getBytes(UTF_8);

        for (byte[] bad : List.of(flipped, cut, without)) {
            assertThatThrownBy(() -> controller.take(bad)).isInstanceOf(Exception.class);
        }
        assertThat(controller.size()).isZero();
    }

    @Test
    void a_list_by_a_strange_key_is_none() {
        AutonomousController strange = new ListBench(new InMemoryStore(), board, () -> now).controller();

        assertThatThrownBy(() -> strange.take(bench.list(gate, ""))).hasMessage("not signed");
    }

    @Test
    void a_controller_may_take_as_many_uses_as_the_policy_says_and_no_more_than_are_left() {
        bench.arrives(Facts.counted(5));
        assertThat(lines(bench.list(gate, "")).get(1)).contains("\"uses\":1");

        store.write(view -> {
            for (int i = 0; i < 5; i++) {
                PendingUses.spend(view, Facts.SUBSCRIPTION, UUID.randomUUID());
            }
            return 0;
        });
        controller.take(bench.list(gate, ""));
        assertThat(in(Facts.CREDENTIAL)).isEqualTo(Answer.REFUSED);
    }

    @Test
    void without_an_allowance_no_punch_card_is_on_a_list() {
        ListBench strict = new ListBench(store, board, () -> now, 0, ListSettings.CodeKeys.NOWHERE);
        strict.start();
        strict.arrives(Facts.counted(5));
        HeldGate in = serving(HeldGate.Direction.IN);

        assertThat(lines(strict.list(in, ""))).hasSize(2);
    }

    @Test
    void whoever_is_known_is_let_out_and_only_where_there_is_a_way_out() {
        bench.arrives(other("blocked", Pass.Status.BLOCKED, 1));

        controller.take(bench.list(serving(HeldGate.Direction.OUT), ""));

        assertThat(controller.decide("blocked", Gate.Direction.OUT, now)).isEqualTo(Answer.ADMITTED);
        assertThat(controller.decide("nobody's", Gate.Direction.OUT, now)).isEqualTo(Answer.REFUSED);
        assertThat(lines(bench.list(serving(HeldGate.Direction.IN), ""))).hasSize(2);
    }

    @Test
    void keys_of_codes_are_told_only_where_nothing_else_opens() {
        HeldPass pass = rotating();
        bench.arrives(pass);
        assertThat(new String(bench.list(gate, ""), UTF_8)).doesNotContain("codeKey");

        controller.take(bench.list(codesOnly(), ""));

        String code =
                RotatingCode.made(pass.card(), pass.credential().bytes(), now).text();
        assertThat(controller.decide(code, Gate.Direction.IN, now)).isEqualTo(Answer.ADMITTED);
        assertThat(in(STRONG)).isEqualTo(Answer.REFUSED);
    }

    @Test
    void a_list_tells_neither_numbers_of_cards_nor_whose_they_are() {
        HeldPass pass = rotating();
        bench.arrives(pass);

        String list = new String(bench.list(gate, ""), UTF_8);

        assertThat(list)
                .doesNotContain(STRONG)
                .doesNotContain(pass.credential().value().toString())
                .doesNotContain(Facts.MEMBER.toString())
                .doesNotContain(Facts.CARD.toString());
    }

    @Test
    void thousands_of_passes_are_each_on_the_list_once() {
        List<HeldPass> passes = new ArrayList<>();
        for (int i = 0; i < 12_000; i++) {
            passes.add(other("card " + i, Pass.Status.ACTIVE, 1));
        }
        store.write(view -> {
            passes.forEach(pass -> Passes.put(view, pass, 0));
            return 0;
        });
        bench.start();

        controller.take(bench.list(gate, ""));

        assertThat(controller.size()).isEqualTo(passes.size());
        assertThat(in("card 11999")).isEqualTo(Answer.ADMITTED);
    }

    private Answer in(String credential) {
        return controller.decide(credential, Gate.Direction.IN, now);
    }

    private void heartbeat() {
        board.post(new CopyBoard.Posting(new CopyState(true, true, now), true, List.of()));
    }

    private static List<String> lines(byte[] list) {
        return List.of(new String(list, UTF_8).split("\n"));
    }

    private static HeldPass rotating() {
        HeldPass pass = Facts.pass(Facts.CARD, STRONG, Pass.Status.ACTIVE, null, 1);
        return new HeldPass(
                pass.card(), pass.company(), pass.member(), pass.subscription(), pass.credential(), true, pass.pass());
    }

    private static HeldPass other(String credential, Pass.Status status, long version) {
        Credits uncounted = null;
        UUID card = UUID.nameUUIDFromBytes(credential.getBytes(UTF_8));
        return Facts.pass(card, credential, status, uncounted, version);
    }

    private static HeldGate serving(HeldGate.Direction direction) {
        return new HeldGate(Facts.GATE, Facts.COMPANY, Facts.SITE, direction, false, "00", Gate.Status.OPEN, 1);
    }

    private static HeldGate codesOnly() {
        return Facts.gate().into(null, new GateRules(null, null, null, true));
    }
}
