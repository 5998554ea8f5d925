package io.cardea.gateway.check;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.cardea.access.Freeze;
import io.cardea.access.Pass;
import io.cardea.access.Right;
import io.cardea.access.Span;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What a pass gave, or did not give, at an instant.
///
/// @param to exclusive; absent while nobody knows
/// @param benefit whose right it was, where a pass has several
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(requiredProperties = {"kind", "from"})
record Grant(
        Kind kind,
        Instant from,
        @Nullable Instant to,
        @Nullable UUID benefit) {

    enum Kind {
        PERIOD,
        GRACE,
        FREEZE
    }

    /// Null where the pass had nothing to say of that instant.
    static @Nullable Grant of(Pass pass, UUID site, Instant at) {
        for (Freeze freeze : pass.validity().freezes()) {
            if (freeze.contains(at)) {
                return new Grant(Kind.FREEZE, freeze.from(), freeze.to(), null);
            }
        }
        Right right = pass.rightAt(site, at);
        UUID benefit = right == null ? null : right.benefit();
        Grant period = within(pass.validity().spans(), Kind.PERIOD, at, benefit);
        return period == null ? within(pass.validity().graces(), Kind.GRACE, at, benefit) : period;
    }

    private static @Nullable Grant within(List<Span> spans, Kind kind, Instant at, @Nullable UUID benefit) {
        for (Span span : spans) {
            if (span.contains(at)) {
                return new Grant(kind, span.from(), span.to(), benefit);
            }
        }
        return null;
    }
}
