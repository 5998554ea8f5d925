package io.cardea.gateway.list;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.cardea.gateway.Facts;
import io.cardea.gateway.Mutations;
import io.cardea.gateway.copy.Companies;
import io.cardea.gateway.copy.Gates;
import io.cardea.gateway.copy.HeldGate;
import io.cardea.gateway.freshness.CopyBoard;
import io.cardea.gateway.freshness.CopyState;
import io.cardea.gateway.store.InMemoryStore;
import io.cardea.gateway.store.Store;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Whatever stands for a list or its version. As a regression test by its inputs, and with `JAZZER_FUZZ=1` by Jazzer.
class FuzzingListsTest {

    private static final int SOME = 2_000;

    private final HeldGate gate = Facts.gate();
    private final ListBench bench = knowing(gate);
    private final byte[] whole = bench.list(gate, "");

    @FuzzTest(maxDuration = "2m")
    void a_version_is_none_or_reads_as_it_is_written(byte[] sent) {
        ListVersion version = ListVersion.read(text(sent));
        if (version != null) {
            assertThat(ListVersion.read(version.text())).isEqualTo(version);
        }
    }

    @FuzzTest(maxDuration = "2m")
    void whatever_a_controller_says_that_it_has_it_gets_a_list(byte[] sent) {
        AutonomousController controller = bench.controller();
        controller.take(whole);
        String had = controller.version();

        byte[] list = bench.list(gate, text(sent));

        // Only upon what it has anything is built.
        if (text(sent).equals(had) || !new String(list, StandardCharsets.UTF_8).contains("\"since\"")) {
            controller.take(list);
        }
        assertThat(controller.version()).isEqualTo(had);
    }

    // What stands in the last line beside the signature is not signed, and decides nothing.
    @FuzzTest(maxDuration = "2m")
    void nothing_but_the_signed_list_is_taken(byte[] sent) {
        AutonomousController controller = bench.controller();
        try {
            controller.take(sent);
        } catch (IllegalArgumentException | UncheckedIOException e) {
            assertThat(controller.version()).isEmpty();
            return;
        }
        assertThat(signed(sent)).isEqualTo(signed(whole));
    }

    private static byte[] signed(byte[] list) {
        String text = new String(list, StandardCharsets.ISO_8859_1).replaceAll("\n+$", "");
        return Arrays.copyOf(list, text.lastIndexOf('\n') + 1);
    }

    @Test
    void the_same_holds_for_versions_that_are_nearly_right() {
        Mutations versions = Mutations.of(List.of(bench.version(gate), "e.1.2.3.4", "e.-1.+2.03.4"));

        versions.check(this::a_version_is_none_or_reads_as_it_is_written);
        versions.check(SOME, this::whatever_a_controller_says_that_it_has_it_gets_a_list);
    }

    @ParameterizedTest
    @CsvSource({"1, -1", "2, -1", "2, -9223372036854775808"})
    void a_version_of_before_the_first_change_or_day_is_none_and_gets_the_whole_list(int part, String number) {
        String[] parts = bench.version(gate).split("\\.", -1);
        parts[part] = number;

        byte[] list = bench.list(gate, String.join(".", parts));

        assertThat(text(list)).doesNotContain("\"since\"");
    }

    @Test
    void the_same_holds_for_lists_that_are_nearly_right() {
        Mutations.of(List.of(new String(whole, StandardCharsets.UTF_8), "\n", "{}\n{}"))
                .check(SOME, this::nothing_but_the_signed_list_is_taken);
    }

    private static String text(byte[] sent) {
        return new String(sent, StandardCharsets.UTF_8);
    }

    private static ListBench knowing(HeldGate gate) {
        Store store = new InMemoryStore();
        CopyBoard board = new CopyBoard();
        store.write(view -> Companies.put(view, Facts.company(), 0) | Gates.put(view, gate, 0));
        board.post(new CopyBoard.Posting(new CopyState(true, true, Facts.NOW), true, List.of()));
        ListBench bench = new ListBench(store, board, () -> Facts.NOW);
        bench.start();
        bench.arrives(Facts.pass());
        return bench;
    }
}
