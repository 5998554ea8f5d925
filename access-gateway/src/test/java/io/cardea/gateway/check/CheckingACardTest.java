package io.cardea.gateway.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cardea.access.Gate;
import io.cardea.access.Pass;
import io.cardea.access.Reason;
import io.cardea.gateway.Facts;
import io.cardea.gateway.copy.HeldCompany;
import io.cardea.gateway.copy.HeldGate;
import io.cardea.gateway.freshness.Freshness;
import io.cardea.gateway.ledger.Ledger;
import io.cardea.gateway.ledger.Passage;
import io.cardea.gateway.problem.Problem;
import io.cardea.gateway.store.InMemoryStore;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CheckingACardTest {

    // Real time, since the ids of decisions carry it.
    private final Instant start = Instant.now();
    private final GatewayBench bench = new GatewayBench(new InMemoryStore(), start);

    @Test
    void a_valid_card_is_admitted_and_the_passage_is_in_the_ledger_and_in_the_outbox() {
        sandboxAt(Facts.NOW);
        bench.know(Facts.pass());

        Passage passage = check(Facts.CREDENTIAL);

        assertThat(passage.admitted()).isTrue();
        assertThat(passage.at()).isEqualTo(Facts.NOW);
        assertThat(passage.holder()).isEqualTo(new Passage.Holder(Facts.CARD, Facts.SUBSCRIPTION, Facts.MEMBER, 1));
        assertThat(found(passage.id())).isEqualTo(passage);
        assertThat(bench.store.<List<Passage>>read(view -> Ledger.backlog(view, 10)))
                .containsExactly(passage);
    }

    @Test
    void a_refusal_is_written_down_as_well() {
        Passage passage = check("nobody's");

        assertThat(passage.reason()).isEqualTo(Reason.UNKNOWN_CREDENTIAL);
        assertThat(passage.holder()).isNull();
        assertThat(found(passage.id())).isEqualTo(passage);
    }

    @Test
    void sequence_numbers_go_up_by_one() {
        assertThat(check("a").sequence()).isEqualTo(1);
        assertThat(check("b").sequence()).isEqualTo(2);
        assertThat(check("c").sequence()).isEqualTo(3);
    }

    @Test
    void a_real_company_decides_for_the_real_time_and_takes_no_other() {
        assertThat(check("a").at()).isEqualTo(start);
        assertThatThrownBy(() -> bench.checkCard.check(Facts.gate(), at(Facts.NOW)))
                .isInstanceOf(Problem.class);
    }

    @Test
    void a_sandbox_company_decides_for_its_clock_or_for_the_time_that_is_named() {
        sandboxAt(Facts.END);
        bench.know(Facts.pass());

        assertThat(check(Facts.CREDENTIAL).reason()).isEqualTo(Reason.EXPIRED);
        assertThat(bench.checkCard.check(Facts.gate(), at(Facts.NOW)).admitted())
                .isTrue();
    }

    @Test
    void a_cold_gateway_refuses_everybody_in_and_writes_it_down() {
        bench.know(Facts.pass());
        bench.isCold();

        Passage passage = check(Facts.CREDENTIAL);

        assertThat(passage.reason()).isEqualTo(Reason.NOT_READY);
        assertThat(passage.freshness().state()).isEqualTo(Freshness.State.COLD);
        assertThat(found(passage.id())).isEqualTo(passage);
    }

    @Test
    void a_copy_older_than_the_site_allows_refuses_everybody_in_but_lets_the_known_out() {
        bench.know(Facts.pass());
        bench.wait(Duration.ofHours(24).plusSeconds(1));

        assertThat(check(Facts.CREDENTIAL).reason()).isEqualTo(Reason.NOT_READY);
        Passage wayOut =
                bench.checkCard.check(Facts.gate(), new CheckRequest(Facts.CREDENTIAL, Gate.Direction.OUT, null, null));
        assertThat(wayOut.admitted()).isTrue();
    }

    @Test
    void a_stale_copy_decides_and_says_so() {
        sandboxAt(Facts.NOW);
        bench.know(Facts.pass());
        bench.wait(Duration.ofHours(1));

        Passage passage = check(Facts.CREDENTIAL);

        assertThat(passage.admitted()).isTrue();
        assertThat(passage.freshness()).isEqualTo(new Freshness(Freshness.State.STALE, start));
    }

    @Test
    void a_gate_of_a_company_that_has_not_arrived_is_not_ready() {
        HeldGate stray = new HeldGate(
                Facts.GATE, UUID.randomUUID(), Facts.SITE, HeldGate.Direction.IN, false, "00", Gate.Status.OPEN, 1);

        assertThat(bench.checkCard.check(stray, scan("a", null)).reason()).isEqualTo(Reason.NOT_READY);
    }

    @Test
    void another_companys_gate_does_not_know_the_card() {
        bench.know(Facts.pass());
        UUID other = UUID.randomUUID();
        bench.know(new HeldCompany(other, new HeldCompany.Clock.Sandbox(Facts.NOW), List.of(), 1));
        HeldGate gate = new HeldGate(
                UUID.randomUUID(), other, Facts.SITE, HeldGate.Direction.IN, false, "00", Gate.Status.OPEN, 1);

        assertThat(bench.checkCard.check(gate, scan(Facts.CREDENTIAL, null)).reason())
                .isEqualTo(Reason.UNKNOWN_CREDENTIAL);
    }

    @Test
    void the_same_scan_again_gets_the_same_answer_and_is_one_passage() {
        sandboxAt(Facts.NOW);
        bench.know(Facts.counted(1));

        Passage first = bench.checkCard.check(Facts.gate(), scan(Facts.CREDENTIAL, "scan-1"));
        Passage again = bench.checkCard.check(Facts.gate(), scan(Facts.CREDENTIAL, "scan-1"));

        assertThat(first.admitted()).isTrue();
        assertThat(again).isEqualTo(first);
        assertThat(bench.store.<List<Passage>>read(view -> Ledger.backlog(view, 10)))
                .hasSize(1);
    }

    @Test
    void the_same_scan_id_with_another_card_or_gate_or_much_later_is_another_scan() {
        Passage first = bench.checkCard.check(Facts.gate(), scan("a", "scan-1"));

        assertThat(bench.checkCard.check(Facts.gate(), scan("b", "scan-1"))).isNotEqualTo(first);
        assertThat(bench.checkCard.check(Facts.gate(UUID.randomUUID(), false), scan("a", "scan-1")))
                .isNotEqualTo(first);
        bench.wait(Duration.ofMinutes(11));
        assertThat(bench.checkCard.check(Facts.gate(), scan("a", "scan-1"))).isNotEqualTo(first);
    }

    @Test
    void a_gate_that_serves_one_way_is_asked_for_that_way_only() {
        HeldGate exit = new HeldGate(
                Facts.GATE, Facts.COMPANY, Facts.SITE, HeldGate.Direction.OUT, false, "00", Gate.Status.OPEN, 1);
        bench.know(Facts.pass(Facts.CARD, Facts.CREDENTIAL, Pass.Status.BLOCKED, null, 1));

        assertThat(bench.checkCard.check(exit, scan(Facts.CREDENTIAL, null)).admitted())
                .isTrue();
        assertThatThrownBy(() ->
                        bench.checkCard.check(exit, new CheckRequest(Facts.CREDENTIAL, Gate.Direction.IN, null, null)))
                .isInstanceOf(Problem.class);
    }

    @Test
    void a_request_without_a_sensible_credential_or_scan_id_is_a_problem() {
        for (CheckRequest bad : List.of(
                scan(null, null),
                scan(" ", null),
                scan("x".repeat(513), null),
                scan("a", ""),
                scan("a", "x".repeat(129)))) {
            assertThatThrownBy(() -> bench.checkCard.check(Facts.gate(), bad)).isInstanceOf(Problem.class);
        }
    }

    private void sandboxAt(Instant at) {
        bench.know(new HeldCompany(Facts.COMPANY, new HeldCompany.Clock.Sandbox(at), List.of(), 2));
    }

    private Passage check(String credential) {
        return bench.checkCard.check(Facts.gate(), scan(credential, null));
    }

    private static CheckRequest scan(@Nullable String credential, @Nullable String id) {
        return new CheckRequest(credential, null, null, id);
    }

    private static CheckRequest at(Instant at) {
        return new CheckRequest(Facts.CREDENTIAL, null, at, null);
    }

    private @Nullable Passage found(UUID decision) {
        return bench.store.<@Nullable Passage>read(view -> Ledger.find(view, decision));
    }
}
