package io.cardea.gateway.offline;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cardea.access.Gate;
import io.cardea.access.GateRules;
import io.cardea.access.Pass;
import io.cardea.access.Reason;
import io.cardea.gateway.Facts;
import io.cardea.gateway.GatewayWithoutDisk;
import io.cardea.gateway.copy.Bringing;
import io.cardea.gateway.copy.Companies;
import io.cardea.gateway.copy.CopyInMemory;
import io.cardea.gateway.copy.HeldCompany;
import io.cardea.gateway.copy.HeldGate;
import io.cardea.gateway.copy.HeldPass;
import io.cardea.gateway.freshness.CopyBoard;
import io.cardea.gateway.freshness.CopyState;
import io.cardea.gateway.ledger.Ledger;
import io.cardea.gateway.ledger.Passage;
import io.cardea.gateway.offline.OfflinePassages.Line;
import io.cardea.gateway.offline.OfflinePassages.Outcome;
import io.cardea.gateway.problem.Problem;
import io.cardea.gateway.store.InMemoryStore;
import io.cardea.gateway.store.Store;
import io.cardea.gateway.zone.Presences;
import io.cardea.gateway.zone.ZoneBook;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class UploadingPassagesTest {

    private static final HeldGate DOOR = Facts.gate();
    private static final HeldGate TURNSTILE = Facts.gate(UUID.fromString("00000000-0000-7000-8000-00000000009b"), true);

    private static final HeldGate POOL = Facts.gate().into("pool", GateRules.NONE);

    private final Store store = new InMemoryStore();
    private final CopyBoard board = new CopyBoard();
    private final Instant now = Facts.NOW;
    private final CopyInMemory copy = new CopyInMemory();
    private final UploadPassages uploads = gateway(store, copy);
    private long version;

    @BeforeEach
    void know() {
        store.write(view -> Companies.put(view, Facts.company(), 0));
        know(Facts.pass());
        board.post(new CopyBoard.Posting(new CopyState(true, true, now), true, List.of()));
    }

    @Test
    void an_entry_becomes_a_passage_that_says_where_it_comes_from() {
        OfflineReply reply = upload(DOOR, admitted(7, now.minusSeconds(60)));

        Passage passage = passages().getFirst();
        assertThat(reply.passages())
                .containsExactly(new OfflineReply.Taken(0, 7, passage.id(), false, false, null, null));
        assertThat(passage.admitted()).isTrue();
        assertThat(passage.at()).isEqualTo(now.minusSeconds(60));
        assertThat(passage.holder()).isEqualTo(new Passage.Holder(Facts.CARD, Facts.SUBSCRIPTION, Facts.MEMBER, 1));
        assertThat(passage.offline()).isEqualTo(new Passage.Offline(7, now.minusSeconds(60), 0, "list-1", null, 0));
    }

    @Test
    void a_clock_that_is_ahead_is_measured_corrected_and_kept() {
        Instant device = now.plus(Duration.ofMinutes(3));

        OfflineReply reply = uploads.upload(
                DOOR, new OfflinePassages(device, "list-1", List.of(admitted(1, device.minusSeconds(10)))));

        assertThat(reply.deviceAhead()).isEqualTo("PT3M");
        assertThat(passages().getFirst().at()).isEqualTo(now.minusSeconds(10));
        assertThat(offline(passages().getFirst()).aheadMillis()).isEqualTo(180_000);
    }

    @Test
    void the_same_lines_again_change_nothing_and_get_the_same_answer() {
        know(Facts.counted(1));
        OfflineReply first = upload(DOOR, admitted(1, now), admitted(2, now.minusSeconds(1)));

        OfflineReply again = upload(DOOR, admitted(1, now), admitted(2, now.minusSeconds(1)));

        assertThat(passages()).hasSize(2);
        assertThat(again.passages()).allMatch(OfflineReply.Taken::repeated);
        assertThat(again.passages().stream().map(OfflineReply.Taken::decision))
                .isEqualTo(first.passages().stream()
                        .map(OfflineReply.Taken::decision)
                        .toList());
        assertThat(again.passages().getLast().over()).isEqualTo(1);
    }

    @Test
    void the_same_line_has_the_same_id_at_another_gateway() {
        Store other = new InMemoryStore();
        other.write(view -> Companies.put(view, Facts.company(), 0));

        UUID here = upload(DOOR, admitted(1, now)).passages().getFirst().decision();
        UUID there = gateway(other, new CopyInMemory())
                .upload(DOOR, new OfflinePassages(now.plusMillis(3), "list-1", List.of(admitted(1, now))))
                .passages()
                .getFirst()
                .decision();

        assertThat(there).isEqualTo(here);
        assertThat(here.version()).isEqualTo(7);
    }

    @Test
    void a_number_that_stands_for_another_passage_is_refused() {
        upload(DOOR, admitted(1, now));

        OfflineReply reply = upload(DOOR, admitted(1, now.minusSeconds(5)), admitted(2, now));

        assertThat(reply.refused()).singleElement().satisfies(refused -> {
            assertThat(refused.index()).isZero();
            assertThat(refused.code()).isEqualTo("gateway.sequence-reused");
        });
        assertThat(passages()).hasSize(2);
    }

    @Test
    void lines_that_cannot_be_are_named_by_their_place_and_the_others_are_taken() {
        Line good = admitted(1, now);
        List<Line> bad = List.of(
                line(null, now, "a", Outcome.ADMITTED, null, null),
                line(0L, now, "a", Outcome.ADMITTED, null, null),
                line(2L, null, "a", Outcome.ADMITTED, null, null),
                line(3L, now.plus(Duration.ofHours(1)), "a", Outcome.ADMITTED, null, null),
                line(4L, now, " ", Outcome.ADMITTED, null, null),
                line(5L, now, "x".repeat(513), Outcome.ADMITTED, null, null),
                line(6L, now, "a", null, null, null),
                line(7L, now, "a", Outcome.REFUSED, null, null),
                line(8L, now, "a", Outcome.ADMITTED, Reason.EXPIRED, null),
                line(9L, now, "a", Outcome.REFUSED, Reason.EXPIRED, true));
        List<Line> all = new ArrayList<>(bad);
        all.add(good);

        OfflineReply reply = uploads.upload(DOOR, new OfflinePassages(now, "list-1", all));

        assertThat(reply.refused().stream().map(OfflineReply.Refused::index))
                .containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8, 9);
        assertThat(reply.passages())
                .singleElement()
                .satisfies(taken -> assertThat(taken.index()).isEqualTo(10));
        assertThat(passages()).hasSize(1);
    }

    @Test
    void a_line_without_a_list_is_refused_when_nobody_names_one() {
        OfflineReply reply = uploads.upload(DOOR, new OfflinePassages(now, null, List.of(admitted(1, now))));

        assertThat(reply.refused())
                .singleElement()
                .satisfies(refused -> assertThat(refused.field()).isEqualTo("list"));
    }

    @Test
    void an_upload_of_nothing_or_of_too_much_is_a_problem() {
        List<Line> many = Collections.nCopies(501, admitted(1, now));

        for (OfflinePassages bad : List.of(
                new OfflinePassages(null, "l", List.of(admitted(1, now))),
                new OfflinePassages(now, "l", null),
                new OfflinePassages(now, "l", List.of()),
                new OfflinePassages(now, "l", many))) {
            assertThatThrownBy(() -> uploads.upload(DOOR, bad)).isInstanceOf(Problem.class);
        }
    }

    @Test
    void numbers_that_have_not_come_are_told() {
        OfflineReply reply = upload(DOOR, admitted(3, now), admitted(5, now), admitted(9, now));
        assertThat(reply.missing()).containsExactly(new OfflineReply.Range(4, 4), new OfflineReply.Range(6, 8));

        OfflineReply later = upload(DOOR, admitted(4, now), admitted(7, now));
        assertThat(later.missing()).containsExactly(new OfflineReply.Range(6, 6), new OfflineReply.Range(8, 8));
    }

    @Test
    void another_gates_numbers_are_its_own() {
        upload(TURNSTILE, admitted(1, now));

        assertThat(upload(DOOR, admitted(1, now.minusSeconds(5))).refused()).isEmpty();
        assertThat(upload(DOOR, admitted(4, now)).missing()).containsExactly(new OfflineReply.Range(2, 3));
    }

    @Test
    void double_spends_are_found_and_named_by_gate_and_number() {
        know(Facts.counted(1));
        upload(DOOR, admitted(1, now));

        OfflineReply reply = upload(TURNSTILE, went(4, now, true), went(5, now.plusSeconds(1), true));

        assertThat(reply.passages().stream().map(OfflineReply.Taken::over)).containsExactly(1, 2);
        assertThat(reply.passages().stream().map(OfflineReply.Taken::contrary)).containsOnly(Reason.NO_CREDITS);
        Passage last = passages().getLast();
        assertThat(last.gate()).isEqualTo(TURNSTILE.id());
        assertThat(last.spent()).isTrue();
        assertThat(offline(last).over()).isEqualTo(2);
    }

    @Test
    void a_turnstile_spends_only_what_went_through() {
        know(Facts.counted(3));

        OfflineReply reply = upload(TURNSTILE, went(1, now, true), went(2, now, false), went(3, now, null));

        assertThat(reply.passages().stream().map(OfflineReply.Taken::spent)).containsExactly(true, false, false);
    }

    @Test
    void whoever_should_not_have_been_let_in_is_reported_and_not_forgotten() {
        know(Facts.pass(Facts.CARD, Facts.CREDENTIAL, Pass.Status.BLOCKED, null, 2));

        OfflineReply reply = upload(DOOR, admitted(1, now), line(2L, now, "nobody's", Outcome.ADMITTED, null, null));

        assertThat(reply.passages().stream().map(OfflineReply.Taken::contrary))
                .containsExactly(Reason.CARD_BLOCKED, Reason.UNKNOWN_CREDENTIAL);
        assertThat(passages()).allMatch(Passage::admitted);
    }

    @Test
    void a_refusal_is_kept_with_its_reason_and_takes_nothing() {
        know(Facts.counted(1));

        OfflineReply reply = upload(DOOR, line(1L, now, Facts.CREDENTIAL, Outcome.REFUSED, Reason.PASSBACK, null));

        assertThat(passages().getFirst().reason()).isEqualTo(Reason.PASSBACK);
        assertThat(reply.passages().getFirst().spent()).isFalse();
    }

    @Test
    void a_sandbox_takes_the_business_time_as_it_is_told() {
        HeldCompany sandbox = Facts.company(new HeldCompany.Clock.Sandbox(Facts.NOW));
        store.write(view -> Companies.put(view, new HeldCompany(sandbox.id(), sandbox.clock(), sandbox.sites(), 2), 0));

        OfflineReply reply = uploads.upload(
                DOOR, new OfflinePassages(now.minus(Duration.ofDays(400)), "l", List.of(admitted(1, now))));

        assertThat(reply.deviceAhead()).isEqualTo("PT0S");
        assertThat(passages().getFirst().at()).isEqualTo(now);
    }

    @Test
    void a_group_on_one_scan_takes_a_use_for_each_and_counts_in_the_zone() {
        bringing(2, 4);

        OfflineReply reply = upload(POOL, group(1L, 3));

        assertThat(reply.passages().getFirst().spent()).isTrue();
        assertThat(reply.passages().getFirst().contrary()).isEqualTo(Reason.NO_CREDITS);
        assertThat(reply.passages().getFirst().over()).isEqualTo(1);
        assertThat(passages().getFirst().persons()).isEqualTo(3);
        assertThat(inside(POOL)).isEqualTo(3);
        assertThat(upload(POOL, group(2L, 1)).passages().getFirst().over()).isEqualTo(2);
    }

    @Test
    void a_group_whose_pass_takes_nobody_along_is_told_so() {
        bringing(9, 0);

        assertThat(upload(DOOR, group(1L, 2)).passages().getFirst().contrary()).isEqualTo(Reason.NO_RIGHT_FOR_GATE);
    }

    @Test
    void nobody_and_a_crowd_do_not_come_on_one_scan() {
        assertThat(upload(DOOR, group(1L, 0), group(2L, 51)).refused())
                .extracting(OfflineReply.Refused::field)
                .containsExactly("persons", "persons");
    }

    private void bringing(int uses, int guests) {
        HeldPass alone = Facts.counted(uses);
        HeldPass pass = Facts.with(
                alone,
                Facts.pass(
                                alone.card(),
                                Facts.CREDENTIAL,
                                Pass.Status.ACTIVE,
                                alone.pass().credits(),
                                ++version)
                        .pass()
                        .with(false, guests));
        Bringing.bring(store, copy, pass);
    }

    private int inside(HeldGate gate) {
        ZoneBook book = new ZoneBook(Facts.company(), gate, now);
        return store.<Integer>read(view -> Presences.occupancy(view, book, UUID.randomUUID(), 1, now));
    }

    private static Line group(long sequence, int persons) {
        return new Line(
                sequence, Facts.NOW, Facts.CREDENTIAL, Gate.Direction.IN, Outcome.ADMITTED, null, true, null, persons);
    }

    private UploadPassages gateway(Store to, CopyInMemory knowing) {
        Bringing.fill(to, knowing);
        return new UploadPassages(to, knowing, () -> {}, board, new GatewayWithoutDisk(), () -> now);
    }

    private OfflineReply upload(HeldGate gate, Line... lines) {
        return uploads.upload(gate, new OfflinePassages(now, "list-1", List.of(lines)));
    }

    private void know(HeldPass pass) {
        version++;
        HeldPass newer = Facts.pass(
                pass.card(), Facts.CREDENTIAL, pass.pass().status(), pass.pass().credits(), version);
        Bringing.bring(store, copy, newer);
    }

    private List<Passage> passages() {
        return store.read(view -> Ledger.backlog(view, 100));
    }

    private static Passage.Offline offline(Passage passage) {
        return requireNonNull(passage.offline());
    }

    private static Line admitted(long sequence, Instant at) {
        return line(sequence, at, Facts.CREDENTIAL, Outcome.ADMITTED, null, null);
    }

    private static Line went(long sequence, Instant at, @Nullable Boolean passed) {
        return line(sequence, at, Facts.CREDENTIAL, Outcome.ADMITTED, null, passed);
    }

    private static Line line(
            @Nullable Long sequence,
            @Nullable Instant at,
            @Nullable String credential,
            @Nullable Outcome outcome,
            @Nullable Reason reason,
            @Nullable Boolean passed) {
        return new Line(sequence, at, credential, Gate.Direction.IN, outcome, reason, passed, null, null);
    }
}
