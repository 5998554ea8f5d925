package io.cardea.gateway.publish;

import io.cardea.gateway.broker.TopicNames;
import io.cardea.gateway.broker.Topics;
import io.cardea.gateway.health.Health;
import io.cardea.gateway.health.Heard;
import io.cardea.gateway.ledger.Ledger;
import io.cardea.gateway.ledger.Passage;
import io.cardea.gateway.ledger.PendingUses;
import io.cardea.gateway.ledger.Rejected;
import io.cardea.gateway.store.Store;
import io.cardea.gateway.store.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.jboss.logging.Logger;

/// Empties the outbox into one producer. Any failure ends its life: what was sent is unknown then, and the next one
/// sends it again, on topics that it has looked at anew.
final class Outbox {

    private static final Logger LOG = Logger.getLogger(Outbox.class);

    private final Store store;
    private final Topics topics;
    private final Producer<String, byte[]> producer;
    private final OutgoingRecords records;
    private final Heard heard;
    private final Set<String> existing = new HashSet<>();

    Outbox(Store store, Topics topics, Producer<String, byte[]> producer, OutgoingRecords records, Heard heard) {
        this.store = store;
        this.topics = topics;
        this.producer = producer;
        this.records = records;
        this.heard = heard;
    }

    /// Makes sure that the topic exists, and that it is the one that was told to before. One that lost its data, and
    /// was made again by whomever, is told everything that is still kept; and so is any, after a damaged store.
    void lookAtTopic() {
        existing.clear();
        topics.ensure(Set.of(TopicNames.PASSAGES));
        Topics.Identity identity =
                topics.identities(Set.of(TopicNames.PASSAGES)).get(TopicNames.PASSAGES);
        if (identity != null) {
            int again = store.write(view -> Ledger.tellTo(view, identity.id()));
            if (again > 0) {
                LOG.warnf(
                        "The topic is another one than before, or the store was damaged; it is told again passages=%d",
                        again);
            }
        }
    }

    /// Publishes the oldest entries, and returns how many there were.
    ///
    /// @throws KafkaException when not all were acknowledged; none is removed then
    int publishSome(int limit) throws InterruptedException {
        List<Passage> passages = store.read(view -> Ledger.backlog(view, limit));
        passages.forEach(this::hear);
        List<Rejected> rejected = store.read(view -> Rejected.waiting(view, limit));
        if (passages.isEmpty()) {
            dropLost();
        }
        if (passages.isEmpty() && rejected.isEmpty()) {
            return 0;
        }
        List<ProducerRecord<String, byte[]>> outgoing = new ArrayList<>();
        passages.forEach(passage -> outgoing.addAll(records.of(passage)));
        rejected.forEach(record -> outgoing.add(records.of(record)));
        ensureTopics(outgoing);
        send(outgoing);
        store.write(view -> {
            passages.forEach(passage -> Ledger.published(view, passage));
            rejected.forEach(record -> Rejected.published(view, record));
            return outgoing.size();
        });
        return passages.size() + rejected.size();
    }

    private void dropLost() {
        boolean isEmpty = store.<Long>read(view -> view.count(Table.OUTBOX)) == 0;
        int lost = isEmpty ? 0 : store.write(Ledger::dropLost);
        if (lost > 0) {
            LOG.errorf("Passages cannot be told, since the disk has lost them passages=%d", lost);
        }
    }

    /// Publishes what was heard of gates since it was last told.
    void publishHealth() throws InterruptedException {
        List<Health> untold = heard.untold();
        if (!untold.isEmpty()) {
            List<ProducerRecord<String, byte[]>> outgoing =
                    untold.stream().map(records::of).toList();
            ensureTopics(outgoing);
            send(outgoing);
            untold.forEach(heard::told);
        }
    }

    private void hear(Passage passage) {
        heard.of(Health.seen(passage.gate(), passage.company(), PendingUses.decidedAt(passage.id())));
    }

    private void ensureTopics(List<ProducerRecord<String, byte[]>> outgoing) {
        Set<String> missing = new HashSet<>();
        outgoing.forEach(record -> missing.add(record.topic()));
        missing.removeAll(existing);
        if (!missing.isEmpty()) {
            topics.ensure(missing);
            existing.addAll(missing);
        }
    }

    private void send(List<ProducerRecord<String, byte[]>> outgoing) throws InterruptedException {
        List<Future<?>> acknowledgements = new ArrayList<>(outgoing.size());
        for (ProducerRecord<String, byte[]> record : outgoing) {
            acknowledgements.add(producer.send(record));
        }
        for (Future<?> acknowledgement : acknowledgements) {
            try {
                acknowledgement.get();
            } catch (ExecutionException e) {
                throw new KafkaException("not acknowledged", e.getCause());
            }
        }
    }
}
