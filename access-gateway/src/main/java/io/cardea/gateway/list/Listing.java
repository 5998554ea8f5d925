package io.cardea.gateway.list;

import io.cardea.access.Timetable.Admission;
import io.cardea.gateway.copy.CredentialKey;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a gate's list says of one credential.
///
/// @param in when it lets in; empty where it only lets out
/// @param uses how many of them a controller may take; null where none is counted
/// @param staff whether the gate's opening hours do not apply
/// @param codesOnly whether only codes of it let in
/// @param codes the card, where its codes may be proven; null where the gate is not told
/// @param guests how many others may go through on one scan of it
record Listing(
        CredentialKey credential,
        List<Admission> in,
        @Nullable Integer uses,
        boolean staff,
        boolean codesOnly,
        @Nullable UUID codes,
        int guests) {

    Listing {
        in = List.copyOf(in);
    }
}
