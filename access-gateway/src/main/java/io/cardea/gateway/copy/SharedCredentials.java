package io.cardea.gateway.copy;

import io.cardea.access.Pass;
import io.cardea.gateway.store.Reading;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The cards of credentials that have more than one: a blocked card and its successor may have the same number. Hardly
/// any has. Of the thread alone that brings the memory up to date.
final class SharedCredentials {

    private final Map<CredentialKey, SortedSet<UUID>> cards = new HashMap<>();

    /// The pass that counts of those that have this credential now. The active one counts, and of two active ones that
    /// which lasts longer.
    ///
    /// @param known the card that has counted until now, if there is one
    /// @param card one that has the credential, or had it
    @Nullable
    HeldPass decide(Reading view, CredentialKey credential, @Nullable UUID known, UUID card) {
        SortedSet<UUID> candidates = new TreeSet<>(cards.getOrDefault(credential, new TreeSet<>()));
        candidates.add(card);
        if (known != null) {
            candidates.add(known);
        }
        List<HeldPass> having = new ArrayList<>();
        for (UUID candidate : candidates) {
            HeldPass pass = Passes.byCard(view, candidate);
            if (pass != null && pass.credential().equals(credential)) {
                having.add(pass);
            }
        }
        remember(credential, having);
        return having.stream()
                .reduce((one, other) -> isBetter(other.pass(), one.pass()) ? other : one)
                .orElse(null);
    }

    private void remember(CredentialKey credential, List<HeldPass> having) {
        if (having.size() > 1) {
            cards.put(
                    credential,
                    new TreeSet<>(having.stream().map(HeldPass::card).toList()));
        } else {
            cards.remove(credential);
        }
    }

    private static boolean isBetter(Pass one, Pass other) {
        if (one.status() != other.status()) {
            return one.status() == Pass.Status.ACTIVE;
        }
        return one.validity().endsAt().isAfter(other.validity().endsAt());
    }
}
