package io.cardea.gateway.offline;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.cardea.access.Reason;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What became of the lines.
///
/// @param deviceAhead how much the controller's clock is ahead of ours (negative: behind)
/// @param missing numbers between those that have been told that have not
@Schema(requiredProperties = {"deviceAhead", "passages", "refused", "missing"})
record OfflineReply(
        @Schema(format = "duration") String deviceAhead,
        List<Taken> passages,
        List<Refused> refused,
        List<Range> missing) {

    /// A line that is written down.
    ///
    /// @param repeated whether it was before
    /// @param spent whether it has taken a use of a counted pass
    /// @param contrary why the gateway would have refused, by what it knows now; absent where it agrees
    /// @param over how many uses more than the pass had; absent where there were enough
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(requiredProperties = {"index", "sequence", "decision", "repeated", "spent"})
    record Taken(
            int index,
            long sequence,
            UUID decision,
            boolean repeated,
            boolean spent,
            @Nullable Reason contrary,
            @Nullable Integer over) {}

    /// A line that is not.
    ///
    /// @param index its place among those that were sent
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(requiredProperties = {"index", "code", "field", "detail"})
    record Refused(int index, @Nullable Long sequence, String code, String field, String detail) {}

    /// Numbers from one to another, both included.
    @Schema(requiredProperties = {"from", "to"})
    record Range(long from, long to) {}
}
