package io.cardea.entitlement.pass;

import io.cardea.access.Credits;
import io.cardea.access.Freeze;
import io.cardea.access.Pass;
import io.cardea.access.Span;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A pass as people see it: without the credential, which opens doors to whoever copies it.
record PassView(
        UUID id,
        UUID member,
        UUID subscription,
        Pass.Status status,
        List<UUID> sites,
        List<Span> spans,
        List<Span> graces,
        List<Freeze> freezes,
        @Nullable Credits credits,
        Instant endsAt,
        Pass.Afterwards afterwards,
        IssuedPass.@Nullable Limited limited,
        @Nullable Boolean staff,
        @Nullable Integer guests,
        @Nullable String language) {

    static PassView of(IssuedPass pass) {
        return new PassView(
                pass.id(),
                pass.member(),
                pass.subscription(),
                pass.status(),
                pass.sites(),
                pass.spans(),
                pass.graces(),
                pass.freezes(),
                pass.credits(),
                pass.endsAt(),
                pass.afterwards(),
                pass.limited(),
                pass.staff(),
                pass.guests(),
                pass.language());
    }
}
