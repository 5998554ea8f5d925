package io.cardea.entitlement.arrival;

import io.cardea.chassis.database.Tx;
import io.cardea.chassis.subscribe.Received;
import io.cardea.chassis.subscribe.Subscriber;
import io.cardea.entitlement.meter.LedgerInPostgres;
import io.cardea.entitlement.meter.MeterEvent;
import io.cardea.entitlement.pass.Because;
import io.cardea.entitlement.pass.ComputePasses;
import io.cardea.entitlement.turn.TurnsInPostgres;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Somebody went through a gate. Where that took a use, told by the decision or by its confirmation, it is
/// counted.
@ApplicationScoped
class PassageConsumer implements Subscriber<PassageConsumer.Message> {

    private static final int ONE_ENTRY = 1;

    /// What is read of `access.passages`.
    record Message(Passage state) {

        /// What a controller said of a decision of its own.
        record Offline(long sequence) {}

        /// @param subscription absent where nobody knows what was presented
        /// @param persons who went through; absent for one
        /// @param offline absent where the gateway decided
        record Passage(
                UUID id,
                UUID gate,
                UUID site,
                @Nullable UUID subscription,
                Instant at,
                boolean spent,
                @Nullable Integer persons,
                @Nullable Offline offline) {

            Optional<MeterEvent> use() {
                return spent && subscription != null
                        ? Optional.of(new MeterEvent(id, subscription, site, at, amount(), source()))
                        : Optional.empty();
            }

            private int amount() {
                return persons == null ? ONE_ENTRY : persons;
            }

            private MeterEvent.Source source() {
                return new MeterEvent.Source(gate, offline == null ? null : offline.sequence());
            }
        }
    }

    private final TurnsInPostgres turns;
    private final LedgerInPostgres ledger;
    private final ComputePasses computePasses;

    PassageConsumer(TurnsInPostgres turns, LedgerInPostgres ledger, ComputePasses computePasses) {
        this.turns = turns;
        this.ledger = ledger;
        this.computePasses = computePasses;
    }

    @Override
    public String topic() {
        return "access.passages";
    }

    @Override
    public Class<Message> reads() {
        return Message.class;
    }

    @Override
    public Uni<Void> prepare(Tx tx, List<Received<Message>> batch) {
        return turns.ofSubscriptions(
                tx,
                batch.stream()
                        .flatMap(record -> record.body().state().use().stream())
                        .map(MeterEvent::subscription)
                        .toList());
    }

    @Override
    public Uni<Void> apply(Tx tx, Received<Message> record) {
        return record.body()
                .state()
                .use()
                .map(use -> count(tx, record, use))
                .orElseGet(() -> Uni.createFrom().voidItem());
    }

    private Uni<Void> count(Tx tx, Received<Message> record, MeterEvent use) {
        return turns.among(tx, use.subscription())
                .chain(() -> ledger.add(tx, record.company(), use))
                .chain(() -> computePasses.of(tx, record.occasion(), use.subscription(), Because.USAGE));
    }
}
