package io.cardea.gateway.publish;

import io.cardea.access.Gate;
import io.cardea.access.Reason;
import io.cardea.access.Remark;
import io.cardea.gateway.freshness.Freshness;
import io.cardea.gateway.health.Health;
import io.cardea.gateway.ledger.Passage;
import io.cardea.testing.contract.EventContract;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PublishingContractTest {

    private static final Instant AT = Instant.parse("2026-11-20T10:15:30Z");
    private static final Freshness LIVE = new Freshness(Freshness.State.LIVE, AT);

    @Test
    void passages_are_published_as_the_contract_says() {
        EventContract.<Passage, PassageMessage.Change>of(
                        OutgoingRecords.JSON, "access.passages", "passage", PassageMessage.Change.class)
                .mapping(passage -> PassageMessage.of(passage, "gateway-1").state(), change -> change)
                .sample(passage(null, false, null, 1), new PassageMessage.Change.Decided())
                .sample(passage(Reason.NO_CREDITS, false, null, 1), new PassageMessage.Change.Decided())
                .sample(passage(null, true, true, 2), new PassageMessage.Change.Confirmed(true))
                .sample(passage(null, false, false, 2), new PassageMessage.Change.Confirmed(false))
                .sample(group(), new PassageMessage.Change.Decided())
                .sample(
                        passage(null, false, null, 1).overtaken(Reason.CARD_BLOCKED, 8, AT),
                        new PassageMessage.Change.Overtaken(Reason.CARD_BLOCKED))
                .sample(offline(), new PassageMessage.Change.Confirmed(true))
                .verify();
    }

    @Test
    void what_is_heard_of_gates_is_published_as_the_contract_says() {
        EventContract.<Health, HealthMessage.Change>of(
                        OutgoingRecords.JSON, "access.gate-health", "gate-health", HealthMessage.Change.class)
                .mapping(health -> HealthMessage.of(health, "gateway-1").state(), change -> change)
                .sample(
                        new Health(id(2), id(0xc0de), AT, Duration.ofMillis(-1500), "2.4.1"),
                        new HealthMessage.Change.Seen())
                .verify();
    }

    /// Two who wanted in on a pass that takes nobody along.
    private static Passage group() {
        return passage(
                new Passage.Ruling(Reason.NO_RIGHT_FOR_GATE, false, LIVE, Remark.GUESTS_NOT_ALLOWED),
                new Passage.Outcome(false, null, 2, null),
                null,
                1);
    }

    private static Passage passage(@Nullable Reason reason, boolean spent, @Nullable Boolean passed, int version) {
        return passage(
                new Passage.Ruling(reason, reason == null, LIVE, null),
                new Passage.Outcome(spent, passed, 1, null),
                null,
                version);
    }

    private static Passage passage(
            Passage.Ruling ruling, Passage.Outcome outcome, Passage.@Nullable Offline offline, int version) {
        return new Passage(
                id(1),
                new Passage.Scan(id(0xc0de), id(2), id(3), Gate.Direction.IN, AT),
                new Passage.Holder(id(4), id(5), id(6), 7),
                ruling,
                outcome,
                offline,
                41 + version,
                version);
    }

    private static Passage offline() {
        return passage(null, true, true, 1)
                .told(
                        new Passage.Offline(
                                12, AT.plusSeconds(90), 90_000, "0f2a.17.20420.3.9c1d", Reason.NO_CREDITS, 1),
                        true);
    }

    private static UUID id(long number) {
        return new UUID(0x0199a1c000007000L, 0x8000000000000000L | number);
    }
}
