package io.cardea.gateway.follow;

import io.cardea.gateway.LastingThread;
import io.cardea.gateway.Listening;
import io.cardea.gateway.broker.KafkaSettings;
import io.cardea.gateway.broker.Outage;
import io.cardea.gateway.broker.Topics;
import io.cardea.gateway.copy.CopyInMemory;
import io.cardea.gateway.freshness.CopyBoard;
import io.cardea.gateway.intake.Intake;
import io.cardea.gateway.ledger.LedgerSettings;
import io.cardea.gateway.revocation.ReportOvertaken;
import io.cardea.gateway.store.LmdbStore;
import io.quarkus.runtime.Shutdown;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// The thread that keeps the copy up to date. It ends only with the process: whatever fails is tried again.
@Singleton
public class Follower {

    private static final Logger LOG = Logger.getLogger(Follower.class);

    private final LmdbStore store;
    private final CopyInMemory copy;
    private final Topics topics;
    private final CopyBoard board;
    private final FollowSettings settings;
    private final KafkaSettings kafka;
    private final InstantSource realTime;
    private final Listening listening;
    private final ReportOvertaken reportOvertaken;
    private final LastingThread thread = new LastingThread("follower", this::followOnce, this::backOff);
    private final Outage outage = new Outage("following");
    private volatile @Nullable Map<TopicPartition, Long> applied;

    Follower(
            LmdbStore store,
            CopyInMemory copy,
            Topics topics,
            CopyBoard board,
            FollowSettings settings,
            KafkaSettings kafka,
            InstantSource realTime,
            Intake intake,
            LedgerSettings ledger,
            Listening listening) {
        this.reportOvertaken = new ReportOvertaken(store, intake, ledger.keepFor());
        this.store = store;
        this.copy = copy;
        this.topics = topics;
        this.board = board;
        this.settings = settings;
        this.kafka = kafka;
        this.realTime = realTime;
        this.listening = listening;
    }

    /// Brings into memory and posts what the disk says before the first request comes, and goes on from there.
    @Startup
    void start() {
        copy.gather(store, store.takeOnlooker());
        Progress onDisk = Progress.restored(store, Set.of());
        board.post(new CopyBoard.Posting(onDisk.copy(), false, onDisk.views(partition -> 0)));
        thread.start();
    }

    @Shutdown
    void stop() {
        thread.stop();
    }

    /// Everything before these offsets is applied; null while there is no connection.
    public @Nullable Map<TopicPartition, Long> applied() {
        return applied;
    }

    private void followOnce() throws InterruptedException {
        listening.await();
        try {
            // What can be shown is shown first: on a full disk nothing can be dropped.
            fillMemory(Progress.restored(store, Set.of()));
            store.dropFormer();
            followWhileTopicsStay(topics.identities(FollowedTopics.names()));
        } catch (OffsetOutOfRangeException e) {
            LOG.warnf("Positions are out of range partitions=%s", e.partitions());
        } finally {
            applied = null;
        }
    }

    private void followWhileTopicsStay(Map<String, Topics.Identity> found) {
        if (found.isEmpty()) {
            LastingThread.pause(settings.backOff());
            return;
        }
        Set<TopicPartition> present = FollowedTopics.align(store, found);
        try (Consumer<String, byte[]> consumer = FollowingConsumer.open(kafka.bootstrapServers())) {
            Progress progress = Progress.restored(store, present);
            FollowSession session =
                    new FollowSession(consumer, progress, store, copy, settings, realTime, reportOvertaken);
            String lost = session.connect();
            if (lost == null) {
                LOG.infof("Following topics=%s", found.keySet());
                outage.isOver();
                follow(session, progress, consumer, found);
            } else {
                FollowedTopics.readAnew(store, lost);
            }
        }
    }

    private void follow(
            FollowSession session,
            Progress progress,
            Consumer<String, byte[]> consumer,
            Map<String, Topics.Identity> found) {
        Sweeping sweeping = new Sweeping(store, copy, settings.sweepAfter());
        Instant nextLook = realTime.instant().plus(settings.checkTopicsEvery());
        post(progress, consumer);
        while (!thread.isStopping()) {
            board.count(session.takeNext());
            fillMemory(progress);
            post(progress, consumer);
            Instant now = realTime.instant();
            if (now.isAfter(nextLook)) {
                if (!unchanged(found)) {
                    return;
                }
                sweeping.run(progress, now);
                nextLook = now.plus(settings.checkTopicsEvery());
            }
        }
    }

    // Before everything was read once, everybody is refused anyway.
    private void fillMemory(Progress progress) {
        copy.gather(store);
        if (progress.copy().complete()) {
            copy.show();
        }
    }

    private void post(Progress progress, Consumer<String, byte[]> consumer) {
        applied = progress.applied();
        board.post(new CopyBoard.Posting(
                progress.copy(),
                true,
                progress.views(partition -> consumer.currentLag(partition).orElse(0))));
    }

    /// While the broker does not answer, the topics are taken to be as they were.
    private boolean unchanged(Map<String, Topics.Identity> found) {
        try {
            return topics.identities(FollowedTopics.names()).equals(found);
        } catch (RuntimeException e) {
            LOG.warnf("Kafka does not answer, the copy is kept as it is: %s", e.getMessage());
            return true;
        }
    }

    private void backOff(RuntimeException failure) {
        outage.tell(failure);
        LastingThread.pause(settings.backOff());
    }
}
