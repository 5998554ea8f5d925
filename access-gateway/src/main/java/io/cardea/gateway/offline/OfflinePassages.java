package io.cardea.gateway.offline;

import io.cardea.access.Gate;
import io.cardea.access.Reason;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What a controller uploads.
///
/// @param deviceTime what its clock says now
/// @param list the version of the list that it has decided by, where a line does not say
/// @param passages in any order
@Schema(requiredProperties = {"deviceTime", "passages"})
record OfflinePassages(
        @Nullable Instant deviceTime,
        @Nullable String list,
        @Nullable List<Line> passages) {

    static final int MOST = 500;

    /// One decision of its own.
    ///
    /// @param sequence its own number of the passage, from 1, never used for another one
    /// @param at what its clock said; for a sandbox company the business time
    /// @param credential what the reader read
    /// @param reason why it refused
    /// @param passed whether the person went through, where the gate can tell
    /// @param persons who went through on this one scan, or wanted to; one where absent
    @Schema(requiredProperties = {"sequence", "at", "credential", "outcome"})
    record Line(
            @Nullable Long sequence,
            @Nullable Instant at,
            @Nullable String credential,
            Gate.@Nullable Direction direction,
            @Nullable Outcome outcome,
            @Nullable Reason reason,
            @Nullable Boolean passed,
            @Nullable String list,
            @Nullable Integer persons) {}

    /// What it did.
    enum Outcome {
        ADMITTED,
        REFUSED
    }
}
