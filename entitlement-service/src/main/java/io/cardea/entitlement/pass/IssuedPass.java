package io.cardea.entitlement.pass;

import io.cardea.access.Credits;
import io.cardea.access.Freeze;
import io.cardea.access.Pass;
import io.cardea.access.Span;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A pass as it is published in `entitlement.passes`; its id is its card's.
///
/// @param sites where it holds, sorted; empty means everywhere in the company
/// @param credits the uses left; null where not every access is counted
/// @param endsAt nobody is let in at or after it
/// @param afterwards the reason once spans and graces are over
public record IssuedPass(
        UUID id,
        UUID member,
        UUID subscription,
        String credential,
        Pass.Status status,
        List<UUID> sites,
        List<Span> spans,
        List<Span> graces,
        List<Freeze> freezes,
        @Nullable Credits credits,
        Instant endsAt,
        Pass.Afterwards afterwards) {

    public IssuedPass {
        sites = List.copyOf(sites);
        spans = List.copyOf(spans);
        graces = List.copyOf(graces);
        freezes = List.copyOf(freezes);
    }

    /// The pass as the decision sees it.
    ///
    /// @param version the aggregate's
    public Pass atTheDoor(long version) {
        return new Pass(status, Set.copyOf(sites), spans, graces, freezes, credits, endsAt, afterwards, version);
    }
}
