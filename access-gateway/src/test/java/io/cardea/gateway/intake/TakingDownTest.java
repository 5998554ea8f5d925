package io.cardea.gateway.intake;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.cardea.access.Gate;
import io.cardea.gateway.Facts;
import io.cardea.gateway.freshness.Freshness;
import io.cardea.gateway.ledger.Ledger;
import io.cardea.gateway.ledger.Passage;
import io.cardea.gateway.ledger.Scans;
import io.cardea.gateway.store.InMemoryStore;
import io.cardea.gateway.store.Room;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TakingDownTest {

    private static final int SMALL = 2_000;

    @TempDir
    private Path folder;

    private final InMemoryStore store = new InMemoryStore();
    private long left = 2 * Room.RESERVE;

    @Test
    void what_is_taken_down_is_in_the_ledger_once_it_is_moved() {
        Intake intake = open();
        Passage passage = taken(intake);

        intake.move();

        assertThat(backlog()).containsExactly(passage.id());
        assertThat(intake.size()).isZero();
    }

    @Test
    void the_order_stays() {
        Intake intake = open();
        List<UUID> taken = Stream.generate(() -> taken(intake).id()).limit(20).toList();

        intake.move();

        assertThat(backlog()).containsExactlyElementsOf(taken);
    }

    @Test
    void what_a_killed_process_did_not_move_is_moved_at_the_next_start_and_only_once() {
        Intake killed = open();
        Passage moved = taken(killed);
        killed.move();
        List<UUID> left = Stream.generate(() -> taken(killed).id()).limit(30).toList();

        open();
        open();

        List<UUID> all = new ArrayList<>(List.of(moved.id()));
        all.addAll(left);
        assertThat(backlog()).containsExactlyElementsOf(all);
    }

    @Test
    void after_a_restart_it_goes_on_behind_the_last() {
        taken(open());
        Intake next = open();
        Passage passage = taken(next);

        open();

        assertThat(backlog()).hasSize(2).endsWith(passage.id());
    }

    @Test
    void a_record_that_was_cut_off_is_not_there() throws IOException {
        Intake killed = open();
        Passage whole = taken(killed);
        long behind = written();
        taken(killed);
        overwrite(behind + IntakeFile.HEAD + 10, 99);

        open();

        assertThat(backlog()).containsExactly(whole.id());
    }

    @Test
    void a_damaged_record_does_not_take_those_behind_it_with_it() throws IOException {
        Intake killed = open();
        Passage before = taken(killed);
        long damaged = written();
        taken(killed);
        List<UUID> after = Stream.generate(() -> taken(killed).id()).limit(20).toList();
        overwrite(damaged + IntakeFile.HEAD + 10, 99);

        open();

        List<UUID> left = new ArrayList<>(List.of(before.id()));
        left.addAll(after);
        assertThat(backlog()).containsExactlyElementsOf(left);
    }

    @Test
    void files_whose_passages_are_in_the_ledger_go_away() throws IOException {
        Intake intake = open();
        for (int i = 0; i < 100; i++) {
            taken(intake);
        }
        assertThat(files()).isGreaterThan(5);

        intake.move();

        assertThat(files()).isEqualTo(1);
    }

    @Test
    void the_next_file_is_there_before_it_is_needed() throws IOException {
        open().makeNext();

        assertThat(IntakeFile.path(folder, 2)).hasSize(SMALL);
    }

    @Test
    void on_a_full_disk_no_file_is_made_ahead() throws IOException {
        Intake intake = open();
        left = 0;

        intake.makeNext();

        assertThat(files()).isEqualTo(1);
    }

    @Test
    void a_file_that_was_made_ahead_is_filled_next() {
        Intake killed = open();
        List<UUID> taken = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            killed.makeNext();
            taken.add(taken(killed).id());
        }

        open();

        assertThat(backlog()).containsExactlyElementsOf(taken);
    }

    @Test
    void a_file_that_was_made_ahead_and_not_begun_takes_nothing_away() {
        Intake killed = open();
        List<UUID> taken = new ArrayList<>(List.of(taken(killed).id()));
        killed.makeNext();
        taken.add(taken(killed).id());
        taken.add(taken(open()).id());

        open();

        assertThat(backlog()).containsExactlyElementsOf(taken);
    }

    @Test
    void a_file_that_a_killed_process_was_making_is_made_to_its_end() throws IOException {
        Files.write(IntakeFile.path(folder, 2), new byte[10]);

        Intake intake = open();
        intake.makeNext();

        assertThat(IntakeFile.path(folder, 2)).hasSize(SMALL);
        assertThat(IntakeFile.path(folder, 3)).hasSize(SMALL);
    }

    @Test
    void a_store_that_was_lost_gets_what_the_files_still_have() {
        Intake intake = open();
        Passage passage = taken(intake);

        InMemoryStore anew = new InMemoryStore();
        Intake.open(folder, anew, () -> left, SMALL, 100);

        assertThat(anew.<List<Passage>>read(view -> Ledger.backlog(view, 10)))
                .extracting(Passage::id)
                .containsExactly(passage.id());
    }

    @Test
    void the_same_scan_gets_the_same_answer_before_it_is_moved() {
        Intake intake = open();
        Passage first = requireNonNull(intake.take(scan("1"), TakingDownTest::passage));

        Passage second = intake.take(scan("1"), TakingDownTest::passage);

        assertThat(second).isSameAs(first);
    }

    @Test
    void a_scan_that_the_ledger_has_answered_goes_the_careful_way() {
        Intake intake = open();
        Passage first = requireNonNull(intake.take(scan("1"), TakingDownTest::passage));
        intake.move();

        assertThat(intake.take(scan("1"), TakingDownTest::passage)).isNull();
        assertThat(store.<@Nullable Passage>read(
                        view -> Scans.answered(view, scan("1"), Instant.now(), Duration.ofHours(1))))
                .extracting(Passage::id)
                .isEqualTo(first.id());
    }

    @Test
    void when_too_many_wait_the_careful_way_has_to_be_gone() {
        Intake intake = Intake.open(folder, store, () -> left, SMALL, 2);
        taken(intake);
        taken(intake);

        assertThat(intake.take(null, TakingDownTest::passage)).isNull();
    }

    @Test
    void while_the_disk_is_full_the_careful_way_has_to_be_gone() {
        Intake intake = open();
        left = 0;
        while (intake.take(null, TakingDownTest::passage) != null) {
            assertThat(intake.size()).isLessThan(300);
        }
        left = Room.RESERVE;

        assertThat(intake.take(null, TakingDownTest::passage)).isNotNull();
    }

    private Intake open() {
        return Intake.open(folder, store, () -> left, SMALL, 1_000);
    }

    private static Passage taken(Intake intake) {
        return requireNonNull(intake.take(null, TakingDownTest::passage));
    }

    private static Scans.Scan scan(String id) {
        return new Scans.Scan(Facts.GATE, Facts.key(Facts.CREDENTIAL), id);
    }

    private static Passage passage() {
        return Passage.decided(
                com.fasterxml.uuid.Generators.timeBasedEpochGenerator().generate(),
                Facts.scan(Gate.Direction.IN, Facts.NOW),
                new Passage.Holder(Facts.CARD, Facts.SUBSCRIPTION, Facts.MEMBER, 3),
                new Passage.Ruling(null, false, new Freshness(Freshness.State.LIVE, Facts.NOW), null),
                false,
                1);
    }

    private List<UUID> backlog() {
        return store.<List<Passage>>read(view -> Ledger.backlog(view, 1_000)).stream()
                .map(Passage::id)
                .toList();
    }

    private long files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.count();
        }
    }

    private long written() throws IOException {
        byte[] bytes = Files.readAllBytes(IntakeFile.path(folder, 1));
        int length = java.nio.ByteBuffer.wrap(bytes).getInt();
        return length + IntakeFile.HEAD;
    }

    private void overwrite(long at, int with) throws IOException {
        try (var channel = java.nio.channels.FileChannel.open(IntakeFile.path(folder, 1), StandardOpenOption.WRITE)) {
            channel.write(java.nio.ByteBuffer.wrap(new byte[] {(byte) with}), at);
        }
    }
}
