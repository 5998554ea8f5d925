package io.cardea.gateway.list;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.cardea.gateway.GatewayWithoutDisk;
import io.cardea.gateway.copy.Bringing;
import io.cardea.gateway.copy.CopyInMemory;
import io.cardea.gateway.copy.HeldGate;
import io.cardea.gateway.copy.HeldPass;
import io.cardea.gateway.copy.Touched;
import io.cardea.gateway.freshness.CopyBoard;
import io.cardea.gateway.store.Store;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// Makes lists of what a store has, without HTTP.
public final class ListBench {

    private final Store store;
    private final CopyInMemory copy;
    private final SigningKeys.Ring ring;
    private final GateLists lists;

    /// @param copy what checks see of the same store
    public ListBench(Store store, CopyInMemory copy, CopyBoard board, InstantSource clock) {
        this(store, copy, board, clock, 1, ListSettings.CodeKeys.WHERE_NEEDED);
    }

    ListBench(Store store, CopyBoard board, InstantSource clock) {
        this(store, new CopyInMemory(), board, clock);
    }

    ListBench(Store store, CopyBoard board, InstantSource clock, int offlineUses, ListSettings.CodeKeys codeKeys) {
        this(store, new CopyInMemory(), board, clock, offlineUses, codeKeys);
    }

    private ListBench(
            Store store,
            CopyInMemory copy,
            CopyBoard board,
            InstantSource clock,
            int offlineUses,
            ListSettings.CodeKeys codeKeys) {
        this.store = store;
        this.copy = copy;
        this.ring = SigningKeys.of(store, Optional.empty());
        this.lists = new GateLists(
                store,
                copy,
                board,
                ring,
                new Policy(offlineUses, codeKeys),
                new GatewayWithoutDisk(),
                clock,
                JsonMapper.builder()
                        .addModule(new JavaTimeModule())
                        .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                        .build());
    }

    /// Brings everything that the store has into memory, as after a start.
    public void start() {
        Bringing.fill(store, copy);
    }

    /// A pass arrives.
    public void arrives(HeldPass pass) {
        Bringing.bring(store, copy, pass);
    }

    /// Gate and company are looked up anew.
    public void changed(HeldGate gate) {
        Touched touched = Touched.nothing();
        touched.gates().add(gate.id());
        touched.companies().add(gate.company());
        copy.refresh(store, touched);
    }

    public AutonomousController controller() {
        return new AutonomousController(ring.signs().x());
    }

    /// The gate's list.
    ///
    /// @param since the version that its controller has; empty for none
    public byte[] list(HeldGate gate, String since) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        lists.write(lists.sheet(gate, since.isEmpty() ? null : since), out);
        return out.toByteArray();
    }

    String version(HeldGate gate) {
        return lists.sheet(gate, null).version().text();
    }

    private record Policy(int offlineUses, CodeKeys codeKeys) implements ListSettings {

        @Override
        public Duration horizon() {
            return Duration.ofHours(72);
        }

        @Override
        public int atOnce() {
            return 1;
        }

        @Override
        public Optional<List<String>> signingSeeds() {
            return Optional.empty();
        }
    }
}
