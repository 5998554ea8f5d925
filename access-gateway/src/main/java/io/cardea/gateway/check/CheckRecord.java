package io.cardea.gateway.check;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.cardea.access.Gate;
import io.cardea.access.Reason;
import io.cardea.gateway.ledger.Passage;
import io.cardea.gateway.ledger.PendingUses;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A check as it stands in the ledger.
///
/// @param decidedAt the real time
/// @param at the business time that was decided for
/// @param counted whether it takes a use of the pass, if it happens
/// @param spent whether it has
/// @param emergency that everybody was let through; absent: it was as usual
/// @param passed how it ended; absent while nobody has said
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        requiredProperties = {
            "decision",
            "gate",
            "direction",
            "outcome",
            "display",
            "decidedAt",
            "at",
            "freshness",
            "counted",
            "spent"
        })
record CheckRecord(
        UUID decision,
        UUID gate,
        @Nullable UUID card,
        @Nullable Long passVersion,
        Gate.Direction direction,
        CheckReply.Outcome outcome,
        @Nullable Reason reason,
        String display,
        Instant decidedAt,
        Instant at,
        CheckReply.FreshnessView freshness,
        boolean counted,
        boolean spent,
        @Nullable Boolean passed,
        @Nullable Boolean emergency) {

    static CheckRecord of(Passage passage, Display display) {
        CheckReply reply = CheckReply.of(passage, display);
        Passage.Holder holder = passage.holder();
        return new CheckRecord(
                passage.id(),
                passage.gate(),
                holder == null ? null : holder.card(),
                reply.passVersion(),
                passage.direction(),
                reply.outcome(),
                reply.reason(),
                reply.display(),
                PendingUses.decidedAt(passage.id()),
                passage.at(),
                reply.freshness(),
                passage.counted(),
                passage.spent(),
                passage.passed(),
                reply.emergency());
    }
}
