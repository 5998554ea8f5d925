package io.cardea.entitlement.pass;

import io.cardea.access.Credits;
import io.cardea.access.Freeze;
import io.cardea.access.OpeningHours;
import io.cardea.access.Pass;
import io.cardea.access.Span;
import io.cardea.access.Validity;
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
/// @param limited what it opens where sites and credits do not say it all; spans and graces are empty then, so that
///     a gate that does not know of limits lets nobody in
/// @param staff whether the hours, passback and capacity of gates do not apply; null where they do
/// @param guests how many others may go through on one scan; null for none
/// @param language of its member, by BCP 47; null where it is not known
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
        Pass.Afterwards afterwards,
        @Nullable Limited limited,
        @Nullable Boolean staff,
        @Nullable Integer guests,
        @Nullable String language) {

    /// When it admits, and by which rights.
    public record Limited(List<Span> spans, List<Span> graces, List<Right> rights) {

        public Limited {
            spans = List.copyOf(spans);
            graces = List.copyOf(graces);
            rights = List.copyOf(rights);
        }
    }

    /// @param sites where it holds; empty means everywhere in the company
    /// @param hours when it holds; null where it always does
    /// @param counted whether it takes uses
    public record Right(
            UUID benefit, List<UUID> sites, @Nullable OpeningHours hours, boolean counted) {

        public Right {
            sites = List.copyOf(sites);
        }

        private io.cardea.access.Right atTheDoor() {
            return new io.cardea.access.Right(benefit, Set.copyOf(sites), hours, counted);
        }
    }

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
        Limited opens = limited == null ? new Limited(spans, graces, List.of()) : limited;
        return new Pass(
                status,
                Set.copyOf(sites),
                new Validity(opens.spans(), opens.graces(), freezes, endsAt, afterwards),
                credits,
                opens.rights().stream().map(Right::atTheDoor).toList(),
                Boolean.TRUE.equals(staff),
                guests == null ? 0 : guests,
                version);
    }
}
