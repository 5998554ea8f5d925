package io.cardea.gateway.copy;

import io.cardea.gateway.examination.Bytes;
import io.cardea.gateway.store.Onlooker;
import io.cardea.gateway.store.Reading;
import io.cardea.gateway.store.Store;
import io.cardea.gateway.store.Table;
import io.cardea.gateway.store.Unpacking;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The copy once more, on the heap: what a check reads, and the only place that knows which card a credential stands
/// for. The store is the truth, and this is what its last committed transactions said; one thread, the one that applies
/// records, brings it up to date after each of them.
///
/// Filling it takes half a second per million passes. It is done before the gateway can be asked, mostly while the
/// store is looked at ([EarlyCopy]). There are no [#contents] until everything was read once; whoever asks goes to
/// the store until then.
@Singleton
public final class CopyInMemory {

    private volatile @Nullable Contents gathered;

    // Of the thread that applies records alone.
    private boolean isBehind;

    private volatile @Nullable Contents contents;

    /// Everything that the store has; null before it was filled.
    public @Nullable Contents contents() {
        return contents;
    }

    /// The pass of whoever shows this credential, as the view has it. Where a blocked card and its successor have the
    /// same one, the active card counts, and of two active ones that which lasts longer.
    ///
    /// @throws IllegalStateException before everything that the store has was brought in
    public @Nullable HeldPass find(Reading view, CredentialKey credential) {
        Contents all = gathered;
        if (all == null) {
            throw new IllegalStateException("nothing was brought into memory yet");
        }
        UUID card = all.passes.card(credential);
        HeldPass pass = card == null ? null : Passes.byCard(view, card);
        // The view may know of another credential already.
        return pass != null && pass.credential().equals(credential) ? pass : null;
    }

    /// Brings in everything that the store has, if that was not done yet. It is shown to nobody until that is said.
    ///
    /// @param early what was seen when the store was looked at; null where nobody looked
    public void gather(Store store, @Nullable Onlooker early) {
        if (early instanceof EarlyCopy seen) {
            gathered = store.read(view -> seen.contents().completed(view));
        } else {
            gather(store);
        }
    }

    /// The same, where nobody looked.
    public void gather(Store store) {
        if (gathered == null || isBehind) {
            gathered = store.read(Contents::of);
            isBehind = false;
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
            isBehind = true;
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
        private final SharedCredentials shared = new SharedCredentials();
        private final List<Touched.Replaced> undecided = new ArrayList<>();

        private static Contents of(Reading view) {
            Contents all = new Contents();
            all.expect(view.count(Table.PASSES));
            view.scan(Table.PASSES, new byte[0], (card, held) -> {
                all.see(Bytes.of(card), Bytes.of(held));
                return true;
            });
            return all.completed(view);
        }

        /// So many passes will be seen, if whoever says so is right.
        void expect(long entries) {
            passes.expect(entries);
        }

        /// One of the passes that the store has.
        void see(Bytes card, Bytes held) {
            if (!passes.add(card, held)) {
                undecided.add(new Touched.Replaced(
                        new UUID(card.longBigEndian(0), card.longBigEndian(Long.BYTES)), PassEntry.credential(held)));
            }
        }

        /// Once every pass was seen.
        private Contents completed(Reading view) {
            each(view, Table.GATES, id -> refreshGate(view, id));
            each(view, Table.COMPANIES, id -> refreshCompany(view, id));
            undecided.forEach(pass -> refreshPass(view, pass));
            undecided.clear();
            return this;
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

        private Contents refreshed(Reading view, Touched touched) {
            touched.first().forEach(packed -> add(view, packed));
            touched.replaced().forEach(pass -> refreshPass(view, pass));
            touched.gates().forEach(gate -> refreshGate(view, gate));
            touched.companies().forEach(company -> refreshCompany(view, company));
            return this;
        }

        private void add(Reading view, PackedPass packed) {
            HeldPass pass = packed.pass();
            if (passes.card(pass.credential()) == null) {
                passes.put(pass.credential(), packed.indexed());
                changes.add(pass.company(), pass.credential());
            } else {
                refreshPass(view, new Touched.Replaced(pass.card(), pass.credential()));
            }
        }

        private void refreshPass(Reading view, Touched.Replaced replaced) {
            CredentialKey credential = replaced.credential();
            HeldPass pass = shared.decide(view, credential, passes.card(credential), replaced.card());
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
