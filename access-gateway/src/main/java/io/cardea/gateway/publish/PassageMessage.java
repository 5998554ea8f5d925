package io.cardea.gateway.publish;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.cardea.access.Gate;
import io.cardea.access.Reason;
import io.cardea.access.Remark;
import io.cardea.gateway.freshness.Freshness;
import io.cardea.gateway.ledger.Passage;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The public form of a passage: the body of a record of `access.passages`. Made here and nowhere else.
@JsonInclude(JsonInclude.Include.NON_NULL)
record PassageMessage(Change change, State state) {

    /// What happened.
    sealed interface Change {

        record Decided() implements Change {}

        record Confirmed(boolean passed) implements Change {}

        /// News that would have refused it came when it was decided.
        record Overtaken(Reason reason) implements Change {}
    }

    enum Outcome {
        ADMITTED,
        REFUSED
    }

    /// The passage after it.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record State(
            UUID id,
            UUID gate,
            UUID site,
            @Nullable UUID card,
            @Nullable UUID subscription,
            @Nullable UUID member,
            Gate.Direction direction,
            Instant at,
            Outcome outcome,
            @Nullable Reason reason,
            boolean spent,
            @Nullable Boolean passed,
            @Nullable Long passVersion,
            Freshness.State freshness,
            String gateway,
            long sequence,
            @Nullable Integer persons,
            @Nullable Remark remark,
            @Nullable OvertakenState overtaken,
            @Nullable OfflineState offline) {}

    /// A passage that the gate's controller decided by a list, and told later.
    ///
    /// @param deviceAhead how much its clock was ahead, a duration of ISO 8601
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record OfflineState(
            long sequence,
            Instant deviceTime,
            String deviceAhead,
            String list,
            @Nullable Reason contrary,
            @Nullable Integer over) {

        static @Nullable OfflineState of(Passage.@Nullable Offline told) {
            return told == null
                    ? null
                    : new OfflineState(
                            told.sequence(),
                            told.deviceTime(),
                            Duration.ofMillis(told.aheadMillis()).toString(),
                            told.list(),
                            told.contrary(),
                            told.over() == 0 ? null : told.over());
        }
    }

    /// By what a passage was overtaken.
    record OvertakenState(Reason reason, long passVersion, Instant revokedAt) {

        static @Nullable OvertakenState of(Passage.@Nullable Overtaken by) {
            return by == null ? null : new OvertakenState(by.reason(), by.passVersion(), by.revokedAt());
        }
    }

    static PassageMessage of(Passage passage, String gateway) {
        return new PassageMessage(change(passage), state(passage, passage.holder(), gateway));
    }

    private static Change change(Passage passage) {
        Passage.Overtaken overtaken = passage.overtaken();
        if (overtaken != null && overtaken.told() == passage.version()) {
            return new Change.Overtaken(overtaken.reason());
        }
        Boolean passed = passage.passed();
        return passed == null ? new Change.Decided() : new Change.Confirmed(passed);
    }

    /// The event's name, as it stands in its type.
    static String changeName(Change change) {
        return switch (change) {
            case Change.Decided decided -> "decided";
            case Change.Confirmed confirmed -> "confirmed";
            case Change.Overtaken overtaken -> "overtaken";
        };
    }

    private static State state(Passage passage, Passage.@Nullable Holder holder, String gateway) {
        return new State(
                passage.id(),
                passage.gate(),
                passage.site(),
                holder == null ? null : holder.card(),
                holder == null ? null : holder.subscription(),
                holder == null ? null : holder.member(),
                passage.direction(),
                passage.at(),
                passage.admitted() ? Outcome.ADMITTED : Outcome.REFUSED,
                passage.reason(),
                passage.spent(),
                passage.passed(),
                holder == null ? null : holder.passVersion(),
                passage.freshness().state(),
                gateway,
                passage.sequence(),
                passage.persons() == 1 ? null : passage.persons(),
                passage.remark(),
                OvertakenState.of(passage.overtaken()),
                OfflineState.of(passage.offline()));
    }
}
