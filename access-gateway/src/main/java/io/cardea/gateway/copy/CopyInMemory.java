package io.cardea.gateway.copy;

import io.cardea.gateway.store.Reading;
import io.cardea.gateway.store.Store;
import io.cardea.gateway.store.Table;
import io.cardea.gateway.store.Unpacking;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The copy once more, on the heap: what a check reads. The store is the truth, and this is what its last committed
/// transactions said; one thread, the one that applies records, brings it up to date after each of them.
///
/// Filling it from the disk takes a second or two per million passes. Until then there is no [#contents], and whoever
/// asks goes to the store.
@Singleton
public final class CopyInMemory {

    // Of the thread that applies records alone.
    private @Nullable Contents gathered;

    private volatile @Nullable Contents contents;

    /// Everything that the store has; null before it was filled.
    public @Nullable Contents contents() {
        return contents;
    }

    /// Brings in everything that the store has, if that was not done yet. Nobody sees it until it is shown.
    public void gather(Store store) {
        if (gathered == null) {
            gathered = store.read(Contents::of);
        }
    }

    /// From now on it is what checks read.
    public void show() {
        if (contents == null) {
            contents = gathered;
        }
    }

    /// Brings in everything that the store has, and nothing else, and shows it.
    public void fill(Store store) {
        gathered = store.read(Contents::of);
        contents = gathered;
    }

    /// Brings in what a transaction has changed, which is committed by now.
    public void refresh(Store store, Touched touched) {
        Contents now = gathered;
        if (now == null || touched.isEmpty()) {
            return;
        }
        try {
            store.read(view -> now.refreshed(view, touched));
        } catch (RuntimeException e) {
            // Better none than one that has missed a change; it is filled anew.
            gathered = null;
            contents = null;
            throw e;
        }
    }

    /// All passes, gates and companies.
    public static final class Contents {

        private final PassIndex passes = new PassIndex();
        private final Map<UUID, HeldGate> gates = new ConcurrentHashMap<>();
        private final Map<UUID, HeldCompany> companies = new ConcurrentHashMap<>();
        private final ChangeLog changes = new ChangeLog();

        private static Contents of(Reading view) {
            Contents all = new Contents();
            each(view, Table.GATES, id -> all.refreshGate(view, id));
            each(view, Table.COMPANIES, id -> all.refreshCompany(view, id));
            view.scan(Table.PASSES, new byte[0], (card, held) -> {
                all.add(view, PassEntry.credential(held), PassEntry.indexed(card, held));
                return true;
            });
            return all;
        }

        private static void each(Reading view, Table table, Consumer<UUID> visitor) {
            view.scan(table, new byte[0], (key, held) -> {
                visitor.accept(new Unpacking(key).id());
                return true;
            });
        }

        public @Nullable HeldPass pass(UUID company, CredentialKey credential) {
            return passes.get(company, credential);
        }

        public @Nullable HeldGate gate(UUID gate) {
            return gates.get(gate);
        }

        public @Nullable HeldCompany company(UUID company) {
            return companies.get(company);
        }

        /// Which passes have changed since the copy was brought in.
        public ChangeLog changes() {
            return changes;
        }

        /// One more pass, or a newer one in place of an older.
        public void put(HeldPass pass) {
            passes.put(pass.credential(), PackedPass.of(pass).indexed());
        }

        /// What the passes take of the heap.
        public long bytesOfPasses() {
            return passes.bytes();
        }

        // Hardly any credential has two cards; where one has, the better counts.
        private void add(Reading view, CredentialKey credential, byte[] indexed) {
            if (passes.has(credential)) {
                refreshPass(view, credential);
            } else {
                passes.put(credential, indexed);
            }
        }

        private Contents refreshed(Reading view, Touched touched) {
            touched.first().forEach(packed -> {
                HeldPass pass = packed.pass();
                add(view, pass.credential(), packed.indexed());
                changes.add(pass.company(), pass.credential());
            });
            touched.passes().forEach(credential -> refreshPass(view, credential));
            touched.gates().forEach(gate -> refreshGate(view, gate));
            touched.companies().forEach(company -> refreshCompany(view, company));
            return this;
        }

        private void refreshPass(Reading view, CredentialKey credential) {
            HeldPass pass = Passes.byCredential(view, credential);
            if (pass == null) {
                passes.remove(credential);
            } else {
                put(pass);
            }
            changes.add(pass == null ? null : pass.company(), credential);
        }

        private void refreshGate(Reading view, UUID id) {
            replace(gates, id, Gates.find(view, id));
        }

        private void refreshCompany(Reading view, UUID id) {
            replace(companies, id, Companies.find(view, id));
        }

        private static <T> void replace(Map<UUID, T> held, UUID id, @Nullable T now) {
            if (now == null) {
                held.remove(id);
            } else {
                held.put(id, now);
            }
        }
    }
}
