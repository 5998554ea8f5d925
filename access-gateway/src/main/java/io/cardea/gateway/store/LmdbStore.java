package io.cardea.gateway.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.lmdbjava.Cursor;
import org.lmdbjava.Dbi;
import org.lmdbjava.DbiFlags;
import org.lmdbjava.Env;
import org.lmdbjava.EnvFlags;
import org.lmdbjava.PutFlags;
import org.lmdbjava.Txn;

/// The store in LMDB. Keys and values are plain arrays: that costs a copy of some hundred bytes, and spares the
/// process the opening of `java.nio` that direct buffers would need.
public final class LmdbStore implements Store, AutoCloseable {

    private static final Logger LOG = Logger.getLogger(LmdbStore.class);

    /// Credentials and their cards, which only the memory knows now.
    private static final Set<String> FORMER = Set.of("CREDENTIALS");

    /// What a committed transaction survives.
    public enum Durability {
        /// The death of the process, by whatever signal: the operating system holds the pages. Microseconds.
        PROCESS,
        /// The loss of power too: each commit waits for the disk. Milliseconds.
        POWER
    }

    private final OnlyProcess onlyProcess;
    private final Room room;
    private final Env<byte[]> env;
    private final Map<Table, Dbi<byte[]>> tables = new EnumMap<>(Table.class);
    // Fair, so that a consumer with a million records to apply never keeps a card waiting for more than one batch.
    private final ReentrantLock writer = new ReentrantLock(true);

    private volatile boolean isFull;
    private volatile @Nullable Onlooker onlooker;

    // Whoever reads a mapped file that is closed under him takes the whole process down.
    private final ReadWriteLock inside = new ReentrantReadWriteLock();

    private LmdbStore(OnlyProcess onlyProcess, Room room, Env<byte[]> env, boolean isSealed) {
        this.onlyProcess = onlyProcess;
        this.room = room;
        this.env = env;
        try (Txn<byte[]> txn = env.txnWrite()) {
            for (Table table : Table.values()) {
                tables.put(table, table(table.name(), txn));
            }
            if (!isSealed) {
                tables.forEach((table, dbi) -> seal(table, dbi, txn));
                table(Found.SEALED, txn);
            }
            txn.commit();
        }
    }

    private Dbi<byte[]> table(String name, Txn<byte[]> txn) {
        return env.openDbi(txn, name.getBytes(StandardCharsets.UTF_8), null, false, DbiFlags.MDB_CREATE);
    }

    private static void seal(Table table, Dbi<byte[]> dbi, Txn<byte[]> txn) {
        try (Cursor<byte[]> cursor = dbi.openCursor(txn)) {
            for (boolean found = cursor.first(); found; found = cursor.next()) {
                byte[] key = cursor.key();
                cursor.put(key, table.seal().sealed(key, cursor.val()), PutFlags.MDB_CURRENT);
            }
        }
    }

    /// Opens the environment in the folder, making it if there is none. One that is not what was written is set aside,
    /// and a new one takes over what can still be read of our own passages; the rest comes from Kafka again.
    ///
    /// @param mapSize the most it may grow to, in bytes; a file of that size is reserved, not written
    /// @throws IllegalStateException when another process has it open
    /// @throws StoreFull when a new one is to be made and the disk is full
    public static LmdbStore open(Path folder, long mapSize, Durability durability) {
        Looked looked = Looked.in(folder);
        return open(looked, folder, mapSize, durability, Room.on(folder));
    }

    static LmdbStore open(Looked looked, Path folder, long mapSize, Durability durability, Room room) {
        var opening = new Opening(looked.onlyProcess(), folder, mapSize, durability, room);
        forgetReaders(folder);
        return switch (looked.found()) {
            case Found.Nothing nothing -> opening.environment(false);
            case Found.Unsealed unsealed -> opening.environment(false);
            case Found.Whole whole -> opening.environment(true).seenBy(looked.onlooker());
            case Found.Damaged(String reason) -> {
                LOG.errorf("The store is damaged and is filled anew reason=%s", reason);
                yield opening.anew();
            }
        };
    }

    /// Looks at the store in the folder before anybody needs it.
    public static void look(Path folder, Onlooker onlooker) {
        Looked.early(folder, onlooker);
    }

    private LmdbStore seenBy(@Nullable Onlooker whoLooked) {
        onlooker = whoLooked;
        return this;
    }

    /// Who has seen all entries of a table as they were when this was opened; null where nobody has, and for whoever
    /// asks again.
    public @Nullable Onlooker takeOnlooker() {
        Onlooker taken = onlooker;
        onlooker = null;
        return taken;
    }

    private record Opening(OnlyProcess onlyProcess, Path folder, long mapSize, Durability durability, Room room) {

        LmdbStore anew() {
            SetAside aside = SetAside.from(folder);
            LmdbStore store = environment(false);
            LOG.warnf("Taken over from the damaged store entries=%d file=%s", aside.rescueInto(store), aside.path());
            return store;
        }

        LmdbStore environment(boolean isSealed) {
            // What is whole is opened without writing to it.
            if (!isSealed) {
                room.demand();
            }
            Env<byte[]> env = Env.create(ArraysByAddress.PROXY)
                    .setMapSize(mapSize)
                    .setMaxDbs(Table.values().length + 1)
                    .setMaxReaders(512)
                    .open(folder.toFile(), flags(durability));
            return new LmdbStore(onlyProcess, room, env, isSealed);
        }
    }

    // Nobody else is here, so whoever stands in the table of readers is dead.
    private static void forgetReaders(Path folder) {
        try {
            Files.deleteIfExists(folder.resolve("lock.mdb"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static EnvFlags[] flags(Durability durability) {
        return switch (durability) {
            // Written through the map, a commit takes half the time: no page is copied to be handed to the
            // system. Which must not read ahead then: in a file of holes that is to blank megabytes at a
            // time, and nobody else gets that processor.
            case PROCESS ->
                new EnvFlags[] {EnvFlags.MDB_NOTLS, EnvFlags.MDB_NOSYNC, EnvFlags.MDB_WRITEMAP, EnvFlags.MDB_NORDAHEAD};
            case POWER -> new EnvFlags[] {EnvFlags.MDB_NOTLS};
        };
    }

    @Override
    public <T extends @Nullable Object> T read(Function<Reading, T> work) {
        enter();
        try (Txn<byte[]> txn = env.txnRead()) {
            return work.apply(new LmdbView(tables, txn));
        } finally {
            inside.readLock().unlock();
        }
    }

    @Override
    public <T extends @Nullable Object> T write(Function<Writing, T> work) {
        try {
            room.demand();
            T result = committed(work);
            if (isFull) {
                isFull = false;
                LOG.info("There is room again, and it is decided again");
            }
            return result;
        } catch (StoreFull full) {
            tellOnce(full);
            throw full;
        }
    }

    private <T extends @Nullable Object> T committed(Function<Writing, T> work) {
        enter();
        writer.lock();
        try (Txn<byte[]> txn = env.txnWrite()) {
            T result = work.apply(new LmdbView(tables, txn));
            txn.commit();
            return result;
        } catch (Env.MapFullException e) {
            throw new StoreFull(e);
        } finally {
            writer.unlock();
            inside.readLock().unlock();
        }
    }

    // Whoever has no room left for passages has none for a line about each of them.
    private void tellOnce(StoreFull full) {
        if (!isFull) {
            isFull = true;
            LOG.errorf("Nothing can be written down, and so nothing is decided: %s", full.getMessage());
        }
    }

    /// Drops the tables that only earlier gateways had. Not while opening: what is whole is opened without writing to
    /// it.
    public void dropFormer() {
        enter();
        try {
            env.getDbiNames().stream()
                    .map(name -> new String(name, StandardCharsets.UTF_8))
                    .filter(FORMER::contains)
                    .forEach(this::drop);
        } finally {
            inside.readLock().unlock();
        }
    }

    private void drop(String table) {
        room.demand();
        writer.lock();
        try (Txn<byte[]> txn = env.txnWrite()) {
            table(table, txn).drop(txn, true);
            txn.commit();
            LOG.infof("Dropped what an earlier gateway kept table=%s", table);
        } finally {
            writer.unlock();
        }
    }

    /// Writes to the disk what the operating system still holds. Readers and writers go on meanwhile.
    public void flush() {
        enter();
        try {
            env.sync(true);
        } finally {
            inside.readLock().unlock();
        }
    }

    private void enter() {
        inside.readLock().lock();
        if (env.isClosed()) {
            inside.readLock().unlock();
            throw new IllegalStateException("the store is closed");
        }
    }

    /// Waits for everybody who is inside. Closing twice does nothing.
    @Override
    public void close() {
        inside.writeLock().lock();
        try {
            if (!env.isClosed()) {
                env.sync(true);
                env.close();
                onlyProcess.close();
            }
        } finally {
            inside.writeLock().unlock();
        }
    }
}
