package io.cardea.gateway.offline;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cardea.access.GateRules;
import io.cardea.gateway.Facts;
import io.cardea.gateway.GatewayWithoutDisk;
import io.cardea.gateway.Mutations;
import io.cardea.gateway.copy.Bringing;
import io.cardea.gateway.copy.Companies;
import io.cardea.gateway.copy.CopyInMemory;
import io.cardea.gateway.copy.HeldGate;
import io.cardea.gateway.copy.Passes;
import io.cardea.gateway.freshness.CopyBoard;
import io.cardea.gateway.freshness.CopyState;
import io.cardea.gateway.ledger.Ledger;
import io.cardea.gateway.ledger.Passage;
import io.cardea.gateway.problem.Problem;
import io.cardea.gateway.problem.StrictReading;
import io.cardea.gateway.store.InMemoryStore;
import io.cardea.gateway.store.Store;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Whatever controllers upload. As a regression test by its inputs, and with `JAZZER_FUZZ=1` by Jazzer.
class FuzzingUploadsTest {

    private static final int SOME = 2_000;
    private static final ObjectMapper JSON = StrictReading.mapper();
    private static final HeldGate GATE = Facts.gate().into("pool", GateRules.NONE);

    @FuzzTest(maxDuration = "2m")
    void every_line_is_written_down_once_or_refused(byte[] body) {
        OfflinePassages told = read(body);
        if (told == null) {
            return;
        }
        Store store = knowing();
        UploadPassages uploads = gateway(store);
        OfflineReply reply = upload(uploads, told);
        if (reply == null) {
            return;
        }
        int lines = Objects.requireNonNull(told.passages()).size();
        assertThat(reply.passages().size() + reply.refused().size()).isEqualTo(lines);
        for (OfflineReply.Taken taken : reply.passages()) {
            Passage passage = store.<@Nullable Passage>read(view -> Ledger.find(view, taken.decision()));
            assertThat(passage).isNotNull();
        }
        OfflineReply again = upload(uploads, told);
        assertThat(Objects.requireNonNull(again).passages()).allMatch(OfflineReply.Taken::repeated);
        assertThat(again.passages().stream().map(OfflineReply.Taken::decision))
                .isEqualTo(reply.passages().stream()
                        .map(OfflineReply.Taken::decision)
                        .toList());
    }

    @Test
    void the_same_holds_for_uploads_that_are_nearly_right() {
        Mutations.of(List.of("""
                        {"deviceTime":"2026-06-01T12:00:00Z","list":"a.1.2.3.b","passages":[
                        {"sequence":1,"at":"2026-06-01T11:59:00Z","credential":"04A1B2C3","outcome":"ADMITTED","persons":2},
                        {"sequence":2,"at":"2026-06-01T11:59:30Z","credential":"x","outcome":"REFUSED","reason":"EXPIRED"}]}""", """
                        {"deviceTime":"1970-01-01T00:00:00Z","passages":[{"sequence":9223372036854775807,
                        "at":"9999-12-31T23:59:59.999999999Z","credential":"v1.a.b.c","outcome":"ADMITTED","passed":false}]}""")).check(SOME, this::every_line_is_written_down_once_or_refused);
    }

    private static @Nullable OfflinePassages read(byte[] body) {
        try {
            return JSON.readValue(body, OfflinePassages.class);
        } catch (IOException e) {
            return null;
        }
    }

    private static @Nullable OfflineReply upload(UploadPassages uploads, OfflinePassages told) {
        try {
            return uploads.upload(GATE, told);
        } catch (Problem e) {
            return null;
        }
    }

    private static Store knowing() {
        Store store = new InMemoryStore();
        store.write(view -> Companies.put(view, Facts.company(), 0));
        store.write(view -> Passes.put(view, Facts.counted(1), 0));
        return store;
    }

    private static UploadPassages gateway(Store store) {
        CopyBoard board = new CopyBoard();
        board.post(new CopyBoard.Posting(new CopyState(true, true, Facts.NOW), true, List.of()));
        CopyInMemory copy = new CopyInMemory();
        Bringing.fill(store, copy);
        return new UploadPassages(store, copy, () -> {}, board, new GatewayWithoutDisk(), () -> Facts.NOW);
    }
}
