package io.cardea.gateway.check;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.cardea.access.Reason;
import io.cardea.access.Remark;
import io.cardea.gateway.freshness.Freshness;
import io.cardea.gateway.ledger.Passage;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The answer to a gate.
///
/// @param decision its id, for the confirmation
/// @param display the text for the display
/// @param passVersion the version of the pass that was looked at, if there was one
/// @param at the business time that was decided for
/// @param remark what is to be known beside the outcome; there may be more of them one day
/// @param persons who may go through, or wanted to; absent for one
/// @param deviceAhead how much the device's clock is ahead of ours (negative: behind), if it has said its time
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(requiredProperties = {"decision", "outcome", "display", "at", "freshness"})
record CheckReply(
        UUID decision,
        Outcome outcome,
        @Nullable Reason reason,
        String display,
        @Nullable Long passVersion,
        Instant at,
        FreshnessView freshness,
        @Schema(format = "duration") @Nullable String deviceAhead,

        @Schema(
                implementation = String.class,
                description = "PASSBACK, GUESTS_NOT_ALLOWED, CREDITS_TOO_FEW; there may be more one day")
        @Nullable
        Remark remark,

        @Nullable Integer persons) {

    enum Outcome {
        ADMITTED,
        REFUSED
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(requiredProperties = "state")
    record FreshnessView(Freshness.State state, @Nullable Instant asOf) {}

    static CheckReply of(Passage passage, Display display) {
        Passage.Holder holder = passage.holder();
        return new CheckReply(
                passage.id(),
                passage.admitted() ? Outcome.ADMITTED : Outcome.REFUSED,
                passage.reason(),
                display.text(passage),
                holder == null ? null : holder.passVersion(),
                passage.at(),
                new FreshnessView(
                        passage.freshness().state(), passage.freshness().asOf()),
                null,
                passage.remark(),
                passage.persons() == 1 ? null : passage.persons());
    }

    CheckReply toDeviceAhead(Duration ahead) {
        return new CheckReply(
                decision, outcome, reason, display, passVersion, at, freshness, ahead.toString(), remark, persons);
    }
}
