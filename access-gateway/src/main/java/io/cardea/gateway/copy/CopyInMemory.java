package io.cardea.gateway.copy;

import io.cardea.gateway.examination.Bytes;
import io.cardea.gateway.store.Onlooker;
import io.cardea.gateway.store.Reading;
import io.cardea.gateway.store.Store;
import io.cardea.gateway.store.Table;
import io.cardea.gateway.store.Unpacking;
import jakarta.inject.Singleton;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
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

    private static final Logger LOG = Logger.getLogger(CopyInMemory.class);

    private final Supplier<Share> shares;
    private volatile @Nullable Contents gathered;
    private volatile @Nullable Contents contents;
    private volatile boolean isFull;

    // Of the thread that applies records alone: what is to be brought in, the oldest first.
    private final Deque<Touched> missed = new ArrayDeque<>();
    private boolean isWarned;

    public CopyInMemory() {
        this(Share::ofHeap);
    }

    CopyInMemory(Supplier<Share> shares) {
        this.shares = shares;
    }

    /// Everything that the store has; null before it was filled, and while it has missed a change.
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
    /// @throws MemoryFull when that is too much
    public void gather(Store store, @Nullable Onlooker early) {
        if (early instanceof EarlyCopy seen) {
            gathered = store.read(view -> seen.contents().completed(view));
        } else {
            gather(store);
        }
    }

    /// The same, where nobody looked; and what could not be brought in when it changed.
    public void gather(Store store) {
        Contents now = gathered;
        if (now == null) {
            gathered = everything(store);
        } else {
            bringIn(store, now);
        }
    }

    /// From now on it is what checks read.
    public void show() {
        if (contents == null && !isFull) {
            contents = gathered;
        }
    }

    /// Brings in everything that the store has, and nothing else, and shows it: for tests that write past the topics.
    void fill(Store store) {
        gathered = everything(store);
        contents = gathered;
    }

    private Contents everything(Store store) {
        return store.read(view -> new Contents(shares.get()).with(view));
    }

    /// Brings in what a transaction has changed, which is committed by now.
    public void refresh(Store store, Touched touched) {
        Contents now = gathered;
        if (now != null && !touched.isEmpty() && !isFull) {
            missed.add(touched);
            bringIn(store, now);
        }
    }

    private void bringIn(Store store, Contents now) {
        try {
            for (Touched next = missed.peek(); next != null; next = missed.peek()) {
                Touched touched = next;
                store.read(view -> now.refreshed(view, touched));
                missed.remove();
            }
            warnOnce(now.share);
        } catch (MemoryFull e) {
            giveUp(e);
        } catch (RuntimeException e) {
            // Better none than one that has missed a change. It is tried again.
            contents = null;
            throw e;
        }
    }

    private void warnOnce(Share share) {
        if (!isWarned && share.isNearlyTaken()) {
            isWarned = true;
            LOG.warnf("There is hardly any room for new cards: %s", share.advice());
        }
    }

    // The store goes on, and cards that are known are decided by what it says of them.
    private void giveUp(MemoryFull full) {
        isFull = true;
        contents = null;
        missed.clear();
        LOG.errorf("Cards that are new from now on are not known, and checks are slower: %s", full.getMessage());
    }

    /// What passes take of the heap, and may take, in bytes.
    ///
    /// @param full whether there was no room for one: then cards that are new since are not known
    public record Memory(long passes, long most, boolean full) {}

    public Memory memory() {
        Contents now = gathered;
        Share share = now == null ? shares.get() : now.share;
        return new Memory(share.taken(), share.most(), isFull);
    }

    /// All passes, gates and companies.
    public static final class Contents {

        private final Share share;
        private final PassIndex passes;
        private final Map<UUID, HeldGate> gates = new ConcurrentHashMap<>();
        private final Map<UUID, HeldCompany> companies = new ConcurrentHashMap<>();
        private final ChangeLog changes = new ChangeLog();
        private final SharedCredentials shared = new SharedCredentials();
        private final List<Touched.Replaced> undecided = new ArrayList<>();

        /// As many as the heap has room for.
        public Contents() {
            this(Share.ofHeap());
        }

        private Contents(Share share) {
            this.share = share;
            this.passes = new PassIndex(share);
        }

        private Contents with(Reading view) {
            expect(view.count(Table.PASSES));
            view.scan(Table.PASSES, new byte[0], (card, held) -> {
                see(Bytes.of(card), Bytes.of(held));
                return true;
            });
            return completed(view);
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
            return share.taken();
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
