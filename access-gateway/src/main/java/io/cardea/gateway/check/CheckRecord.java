package io.cardea.gateway.check;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.cardea.access.Gate;
import io.cardea.access.Reason;
import io.cardea.access.Remark;
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
/// @param passed how it ended; absent while nobody has said
/// @param remark what is to be known beside the outcome
/// @param grounds why it was decided so
/// @param overtaken what would have refused it, and came too late
/// @param persons who wanted through, and once it is said, who went; absent for one
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
            "spent",
            "grounds"
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

        @Schema(
                implementation = String.class,
                description = "PASSBACK, GUESTS_NOT_ALLOWED, CREDITS_TOO_FEW; there may be more one day")
        @Nullable
        Remark remark,

        @Nullable Integer persons,
        Grounds grounds,
        @Nullable OvertakenView overtaken) {

    /// What would have refused a passage, had it been here in time.
    ///
    /// @param passVersion the version of the pass that says so
    /// @param revokedAt the business time at which that was decided
    @Schema(requiredProperties = {"reason", "passVersion", "revokedAt"})
    record OvertakenView(Reason reason, long passVersion, Instant revokedAt) {

        private static @Nullable OvertakenView of(Passage.@Nullable Overtaken by) {
            return by == null ? null : new OvertakenView(by.reason(), by.passVersion(), by.revokedAt());
        }
    }

    static CheckRecord of(Passage passage, Display display, Grounds grounds) {
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
                reply.remark(),
                reply.persons(),
                grounds,
                OvertakenView.of(passage.overtaken()));
    }
}
