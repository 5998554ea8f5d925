package io.cardea.gateway.passage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cardea.access.Credits;
import io.cardea.access.Gate;
import io.cardea.access.Reason;
import io.cardea.gateway.Facts;
import io.cardea.gateway.copy.HeldGate;
import io.cardea.gateway.freshness.Freshness;
import io.cardea.gateway.ledger.DecisionIds;
import io.cardea.gateway.ledger.Ledger;
import io.cardea.gateway.ledger.Passage;
import io.cardea.gateway.ledger.PendingUses;
import io.cardea.gateway.problem.Problem;
import io.cardea.gateway.store.InMemoryStore;
import io.cardea.gateway.store.Store;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ConfirmingAPassageTest {

    private static final HeldGate TURNSTILE = Facts.gate(Facts.GATE, true);
    private static final Instant LATER = Instant.now().plusSeconds(3600);

    private final Store store = new InMemoryStore();
    private final ConfirmPassage confirmPassage = new ConfirmPassage(store, () -> {});

    @Test
    void who_went_through_has_used_the_pass() {
        Passage held = admittedWithHold();

        Passage confirmed = confirmPassage.confirm(TURNSTILE, held.id(), true);

        assertThat(confirmed.spent()).isTrue();
        assertThat(confirmed.passed()).isTrue();
        assertThat(confirmed.version()).isEqualTo(2);
        assertThat(confirmed.sequence()).isGreaterThan(held.sequence());
        assertThat(pendingAt(LATER)).isEqualTo(1);
        assertThat(backlog()).containsExactly(held, confirmed);
    }

    @Test
    void who_did_not_go_through_has_the_use_back() {
        Passage held = admittedWithHold();

        Passage confirmed = confirmPassage.confirm(TURNSTILE, held.id(), false);

        assertThat(confirmed.spent()).isFalse();
        assertThat(pendingAt(Instant.now())).isZero();
    }

    @Test
    void saying_it_twice_changes_nothing() {
        Passage held = admittedWithHold();
        Passage once = confirmPassage.confirm(TURNSTILE, held.id(), true);

        assertThat(confirmPassage.confirm(TURNSTILE, held.id(), true)).isEqualTo(once);
        assertThat(backlog()).hasSize(2);
    }

    @Test
    void saying_the_contrary_is_refused() {
        Passage held = admittedWithHold();
        confirmPassage.confirm(TURNSTILE, held.id(), true);

        assertThatThrownBy(() -> confirmPassage.confirm(TURNSTILE, held.id(), false))
                .isInstanceOf(Problem.class);
    }

    @Test
    void a_passage_that_was_spent_at_the_decision_stays_spent() {
        Passage spent = record(null, true, true);

        assertThat(confirmPassage.confirm(TURNSTILE, spent.id(), false).spent()).isTrue();
    }

    @Test
    void a_refused_an_unknown_and_another_gates_decision_cannot_be_confirmed() {
        Passage refused = record(Reason.FROZEN, false, false);
        Passage admitted = admittedWithHold();
        HeldGate other = Facts.gate(UUID.randomUUID(), true);

        assertThatThrownBy(() -> confirmPassage.confirm(TURNSTILE, refused.id(), true))
                .isInstanceOf(Problem.class);
        assertThatThrownBy(() -> confirmPassage.confirm(TURNSTILE, UUID.randomUUID(), true))
                .isInstanceOf(Problem.class);
        assertThatThrownBy(() -> confirmPassage.confirm(other, admitted.id(), true))
                .isInstanceOf(Problem.class);
    }

    private Passage admittedWithHold() {
        Passage held = record(null, true, false);
        store.write(view -> {
            PendingUses.hold(
                    view, Facts.SUBSCRIPTION, held.id(), 1, Instant.now().plusSeconds(30));
            return held;
        });
        return held;
    }

    private Passage record(@Nullable Reason reason, boolean counted, boolean spent) {
        Passage passage = Passage.decided(
                new DecisionIds().next(),
                Facts.scan(Gate.Direction.IN, Facts.NOW),
                new Passage.Holder(Facts.CARD, Facts.SUBSCRIPTION, Facts.MEMBER, 1),
                new Passage.Ruling(reason, counted, new Freshness(Freshness.State.LIVE, Facts.NOW), null),
                spent,
                1);
        return store.write(view -> Ledger.record(view, passage));
    }

    private int pendingAt(Instant now) {
        return store.<Integer>read(view -> PendingUses.count(view, Facts.SUBSCRIPTION, new Credits(9, List.of()), now));
    }

    private List<Passage> backlog() {
        return store.read(view -> Ledger.backlog(view, 100));
    }
}
