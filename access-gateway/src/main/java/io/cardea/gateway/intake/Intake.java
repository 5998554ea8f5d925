package io.cardea.gateway.intake;

import io.cardea.gateway.ledger.Ledger;
import io.cardea.gateway.ledger.Passage;
import io.cardea.gateway.ledger.Scans;
import io.cardea.gateway.store.Packing;
import io.cardea.gateway.store.Reading;
import io.cardea.gateway.store.Room;
import io.cardea.gateway.store.Store;
import io.cardea.gateway.store.Table;
import io.cardea.gateway.store.Unpacking;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Takes passages down, and moves them into the ledger.
public final class Intake implements EarlierDecisions {

    private static final Logger LOG = Logger.getLogger(Intake.class);

    private static final byte[] MOVED = "intake".getBytes(StandardCharsets.UTF_8);
    private static final int FILE_LENGTH = 16 << 20;
    private static final int BATCH = 2_000;
    private static final int LOOK_EVERY = 256;

    private final Path folder;
    private final Store store;
    private final Room room;
    private final FilesAhead files;
    private final int most;
    private final ReentrantLock moving = new ReentrantLock();

    // All of it is guarded by this object, which is locked for a microsecond at a time.
    private final ArrayDeque<Waiting> waiting = new ArrayDeque<>();
    private final Map<Scans.Scan, Passage> scans = new HashMap<>();
    private IntakeFile file;
    private int at;
    private int asked;
    private boolean isShort;

    private Intake(Path folder, Store store, Room room, int fileLength, int most) {
        this.folder = folder;
        this.store = store;
        this.room = room;
        this.most = most;
        IntakeFolder left = new IntakeFolder(folder);
        Waiting.Mark moved = store.read(view -> moved(view, left));
        left.deleteBefore(moved.file());
        this.files = new FilesAhead(folder, fileLength, moved.file());
        this.file = IntakeFile.open(folder, moved.file(), fileLength);
        this.at = moved.at();
    }

    /// Opens the files in the folder, and moves what the last process left in them.
    ///
    /// @param most how many passages may wait
    public static Intake open(Path folder, Store store, int most) {
        return open(folder, store, Room.on(folder), FILE_LENGTH, most);
    }

    static Intake open(Path folder, Store store, Room room, int fileLength, int most) {
        Intake intake = new Intake(folder, store, room, fileLength, most);
        intake.readOn();
        intake.move();
        return intake;
    }

    /// Decides one scan and takes it down; when this returns, no kill of the process takes it away.
    /// Returns null where the careful way has to be gone: the ledger has an answer to the scan, too
    /// many passages are waiting, or the disk is full.
    public synchronized @Nullable Passage take(Scans.@Nullable Scan scan, Decider decider) {
        if (waiting.size() >= most || hasNoRoom()) {
            return null;
        }
        if (scan != null) {
            Passage answered = scans.get(scan);
            if (answered != null) {
                return answered;
            }
            if (store.read(view -> Scans.isKnown(view, scan))) {
                return null;
            }
        }
        Passage passage = decider.decide();
        write(passage, scan);
        return passage;
    }

    /// Makes the decision.
    @FunctionalInterface
    public interface Decider {
        Passage decide();
    }

    /// How many passages are not in the ledger yet.
    public synchronized int size() {
        return waiting.size();
    }

    /// Waits until something is waiting.
    synchronized void await() throws InterruptedException {
        while (waiting.isEmpty()) {
            wait();
        }
    }

    /// Makes the file that is written next, so that no check has to.
    void makeNext() {
        if (!room.isShort()) {
            files.make();
        }
    }

    @Override
    public void move() {
        moving.lock();
        try {
            for (int left = size(); left > 0; ) {
                left -= moveSome();
            }
        } finally {
            moving.unlock();
        }
    }

    private int moveSome() {
        List<Waiting> batch = next();
        Waiting.Mark behind = batch.getLast().behind();
        store.write(view -> {
            Ledger.recordAll(view, batch.stream().map(Waiting::passage).toList());
            for (Waiting one : batch) {
                if (one.scan() != null) {
                    Scans.remember(view, one.scan(), one.passage().id());
                }
            }
            view.put(
                    Table.META,
                    MOVED,
                    new Packing(12).number(behind.file()).number(behind.at()).packed());
            return batch;
        });
        forget(batch);
        return batch.size();
    }

    private synchronized List<Waiting> next() {
        List<Waiting> batch = new ArrayList<>(Math.min(waiting.size(), BATCH));
        for (Waiting one : waiting) {
            batch.add(one);
            if (batch.size() == BATCH) {
                break;
            }
        }
        return batch;
    }

    private void forget(List<Waiting> batch) {
        long first = batch.getFirst().behind().file();
        long last = batch.getLast().behind().file();
        synchronized (this) {
            for (Waiting one : batch) {
                waiting.removeFirst();
                if (one.scan() != null) {
                    scans.remove(one.scan());
                }
            }
        }
        if (first < last) {
            new IntakeFolder(folder).deleteBefore(last);
        }
    }

    private boolean hasNoRoom() {
        if (isShort || asked++ % LOOK_EVERY == 0) {
            isShort = room.isShort();
        }
        return isShort;
    }

    private void write(Passage passage, Scans.@Nullable Scan scan) {
        byte[] record = IntakeRecord.pack(passage, scan);
        if (!file.hasRoomFor(at, record)) {
            file = files.next();
            at = 0;
        }
        at = file.write(at, record);
        add(passage, scan);
    }

    private void add(Passage passage, Scans.@Nullable Scan scan) {
        if (scan != null) {
            scans.put(scan, passage);
        }
        waiting.add(new Waiting(passage, scan, new Waiting.Mark(file.number(), at)));
        if (waiting.size() == 1) {
            notifyAll();
        }
    }

    // What the last process took down and did not move.
    private synchronized void readOn() {
        while (true) {
            byte[] record = file.read(at);
            int behind = record.length > 0 ? at : file.behind(at);
            if (record.length > 0) {
                at += IntakeFile.HEAD + record.length;
                IntakeRecord.unpack(record, this::add);
            } else if (behind > at) {
                LOG.errorf("What was taken down is damaged file=%s from=%d to=%d", file.path(), at, behind);
                at = behind;
            } else if (Files.exists(IntakeFile.path(folder, file.number() + 1))) {
                file = files.next();
                at = 0;
            } else {
                return;
            }
        }
    }

    // A store that was lost and begun anew has moved nothing of what the files have.
    private static Waiting.Mark moved(Reading store, IntakeFolder left) {
        byte[] held = store.get(Table.META, MOVED);
        if (held == null) {
            return new Waiting.Mark(left.first(), 0);
        }
        Unpacking mark = new Unpacking(held);
        return new Waiting.Mark(mark.longNumber(), mark.number());
    }
}
