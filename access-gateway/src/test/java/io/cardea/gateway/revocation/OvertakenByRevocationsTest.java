package io.cardea.gateway.revocation;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.cardea.access.Credits;
import io.cardea.access.Freeze;
import io.cardea.access.Gate;
import io.cardea.access.Pass;
import io.cardea.access.Reason;
import io.cardea.access.Span;
import io.cardea.access.Validity;
import io.cardea.gateway.Facts;
import io.cardea.gateway.copy.Companies;
import io.cardea.gateway.copy.HeldPass;
import io.cardea.gateway.copy.PackedPass;
import io.cardea.gateway.copy.Passes;
import io.cardea.gateway.copy.Touched;
import io.cardea.gateway.freshness.Freshness;
import io.cardea.gateway.ledger.Ledger;
import io.cardea.gateway.ledger.Passage;
import io.cardea.gateway.store.InMemoryStore;
import io.cardea.gateway.store.Store;
import io.cardea.gateway.store.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OvertakenByRevocationsTest {

    private static final Instant NOON = Facts.NOW;
    private static final Pass PAID = pass(Pass.Status.ACTIVE, Facts.END, List.of(), null, 1);

    private final Store store = new InMemoryStore();
    private int moved;

    @BeforeEach
    void know() {
        store.write(view -> Companies.put(view, Facts.company(), 0));
        arrives(PAID, NOON.minusSeconds(86_400));
    }

    @Test
    void whoever_went_in_after_the_card_was_blocked_is_told() {
        Passage before = passes(NOON.minusSeconds(60));
        Passage after = passes(NOON.plusSeconds(1));

        arrives(blocked(2), NOON);

        assertThat(report()).isEqualTo(1);
        assertThat(found(before).overtaken()).isNull();
        Passage told = found(after);
        assertThat(told.overtaken()).isEqualTo(new Passage.Overtaken(Reason.CARD_BLOCKED, 2, NOON, 2));
        assertThat(told.version()).isEqualTo(2);
        assertThat(backlog()).last().isEqualTo(told);
    }

    @Test
    void it_is_told_once_however_often_it_is_looked_for() {
        passes(NOON.plusSeconds(1));
        arrives(blocked(2), NOON);
        report();
        int told = backlog().size();

        assertThat(reporting().report(NOON.plusSeconds(9), false)).isZero();
        arrives(blocked(2), NOON);
        assertThat(report()).isZero();
        assertThat(backlog()).hasSize(told);
    }

    @Test
    void what_was_not_looked_for_before_a_crash_is_looked_for_after_it() {
        Passage after = passes(NOON.plusSeconds(1));
        arrives(blocked(2), NOON);
        // Nothing but the store comes back.
        assertThat(store.<Long>read(view -> view.count(Table.REVOCATIONS))).isEqualTo(1);

        assertThat(report()).isEqualTo(1);
        assertThat(found(after).overtaken()).isNotNull();
        assertThat(store.<Long>read(view -> view.count(Table.REVOCATIONS))).isZero();
    }

    @Test
    void until_nobody_can_be_under_way_it_is_looked_for_again() {
        arrives(blocked(2), NOON);
        assertThat(reporting().report(NOON.plusSeconds(2), false)).isZero();

        Passage underWay = passes(NOON.plusSeconds(1));

        assertThat(report()).isEqualTo(1);
        assertThat(found(underWay).overtaken()).isNotNull();
    }

    @Test
    void a_freeze_overtakes_whoever_went_in_during_it() {
        Passage before = passes(NOON.minusSeconds(1));
        Passage within = passes(NOON.plusSeconds(1));

        arrives(pass(Pass.Status.ACTIVE, Facts.END, List.of(new Freeze(NOON, null)), null, 2), NOON);

        assertThat(report()).isEqualTo(1);
        assertThat(found(before).overtaken()).isNull();
        assertThat(requireNonNull(found(within).overtaken()).reason()).isEqualTo(Reason.FROZEN);
    }

    @Test
    void a_cancellation_overtakes_whoever_went_in_after_the_new_end() {
        Passage after = passes(NOON.plusSeconds(1));

        arrives(pass(Pass.Status.ACTIVE, NOON, List.of(), null, 2), NOON);

        assertThat(report()).isEqualTo(1);
        assertThat(requireNonNull(found(after).overtaken()).reason()).isEqualTo(Reason.EXPIRED);
    }

    @Test
    void an_end_that_the_passage_itself_brought_about_overtakes_nobody() {
        Passage last = passes(NOON);

        arrives(pass(Pass.Status.ACTIVE, NOON, List.of(), null, 2), NOON);

        assertThat(report()).isZero();
        assertThat(found(last).overtaken()).isNull();
    }

    @Test
    void a_use_that_was_counted_overtakes_nobody() {
        passes(NOON.plusSeconds(1));

        arrives(pass(Pass.Status.ACTIVE, Facts.END, List.of(), new Credits(0, List.of()), 2), NOON);

        assertThat(store.<Long>read(view -> view.count(Table.REVOCATIONS))).isZero();
    }

    @Test
    void who_was_refused_went_out_or_turned_back_is_not_overtaken() {
        passage(NOON.plusSeconds(1), Gate.Direction.IN, Reason.PASSBACK, null);
        passage(NOON.plusSeconds(2), Gate.Direction.OUT, null, null);
        passage(NOON.plusSeconds(3), Gate.Direction.IN, null, false);

        arrives(blocked(2), NOON);

        assertThat(report()).isZero();
    }

    @Test
    void a_passage_of_which_it_was_told_is_confirmed_as_any_other() {
        Passage after = passes(NOON.plusSeconds(1));
        arrives(blocked(2), NOON);
        report();

        Passage confirmed = found(after).confirmed(true);

        assertThat(confirmed.version()).isEqualTo(3);
        assertThat(confirmed.overtaken()).isEqualTo(found(after).overtaken());
    }

    @Test
    void nothing_is_moved_and_nothing_read_while_nothing_was_revoked() {
        report();

        assertThat(moved).isZero();
    }

    private int report() {
        return reporting().report(NOON.plusSeconds(10), true);
    }

    private ReportOvertaken reporting() {
        return new ReportOvertaken(store, () -> moved++, Duration.ofDays(7));
    }

    private void arrives(Pass pass, Instant madeAt) {
        HeldPass held = new HeldPass(
                Facts.CARD, Facts.COMPANY, Facts.MEMBER, Facts.SUBSCRIPTION, Facts.key(Facts.CREDENTIAL), pass);
        store.write(view -> Passes.put(
                view,
                PackedPass.of(held),
                0,
                Touched.nothing(),
                before -> Revocations.note(view, before, held, madeAt)));
    }

    private Passage passes(Instant at) {
        return passage(at, Gate.Direction.IN, null, null);
    }

    private Passage passage(Instant at, Gate.Direction way, @Nullable Reason reason, @Nullable Boolean passed) {
        Passage passage = new Passage(
                new UUID(at.toEpochMilli() << 16 | 0x7000, 1),
                Facts.scan(way, at),
                new Passage.Holder(Facts.CARD, Facts.SUBSCRIPTION, Facts.MEMBER, 1),
                new Passage.Ruling(reason, false, new Freshness(Freshness.State.LIVE, at), null),
                new Passage.Outcome(false, passed, 1, null),
                null,
                0,
                1);
        return store.write(view -> Ledger.record(view, passage));
    }

    private Passage found(Passage passage) {
        return store.read(view -> requireNonNull(Ledger.find(view, passage.id())));
    }

    private List<Passage> backlog() {
        return store.read(view -> Ledger.backlog(view, 100));
    }

    private static Pass blocked(long version) {
        return pass(Pass.Status.BLOCKED, Facts.END, List.of(), null, version);
    }

    private static Pass pass(
            Pass.Status status, Instant end, List<Freeze> freezes, @Nullable Credits credits, long version) {
        Validity validity =
                new Validity(List.of(new Span(Facts.START, end)), List.of(), freezes, end, Pass.Afterwards.EXPIRED);
        return new Pass(status, Set.of(), validity, credits, version);
    }
}
