package io.cardea.gateway.list;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.cardea.access.Gate;
import io.cardea.access.Span;
import io.cardea.access.Timetable.Admission;
import io.cardea.gateway.copy.CredentialKey;
import io.cardea.gateway.copy.HeldGate;
import io.cardea.gateway.freshness.Freshness;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A line of a list, as it is written.
sealed interface ListLine {

    /// The first one.
    record First(Head list) implements ListLine {}

    /// @param version of this list
    /// @param since the version that it changes; absent: it replaces whatever there was
    /// @param asOf everything committed before it is in the list
    /// @param from when it begins to say something
    /// @param until from then on nobody may be let in by it
    /// @param status closed: nobody passes; locked down: nobody gets in; released: everybody passes
    /// @param open when the gate lets in at all; absent: always
    /// @param keys that may sign lists from now on
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Head(
            UUID gate,
            UUID company,
            String version,
            @Nullable String since,
            Instant madeAt,
            Freshness.State freshness,
            @Nullable Instant asOf,
            Instant from,
            Instant until,
            HeldGate.Direction direction,
            Gate.Status status,
            @Nullable List<Span> open,
            @Nullable PassbackView passback,
            List<PublicKey> keys)
            implements ListLine {}

    /// What the controller keeps to, as far as it has seen itself.
    ///
    /// @param within a duration of ISO 8601
    /// @param soft whether it lets in and says so; absent: it keeps out
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PassbackView(
            String kind, String within, @Nullable Boolean soft) {}

    /// A credential that lets in, or is known and lets out.
    ///
    /// @param credential what it is called at this gate, see [CredentialKey#listedAt]
    /// @param uses how many uses the controller may take until it has a newer list
    /// @param staff whether it lets in also while the gate is not open; absent: it does not
    /// @param codesOnly whether only codes of it let in; absent: it does as it is
    /// @param card whose codes `codeKey` proves
    /// @param guests how many others may go through on one scan of it, each for a use where uses are
    ///     counted; absent: none
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Listed(
            String credential,
            List<Interval> in,
            @Nullable Integer uses,
            @Nullable Boolean staff,
            @Nullable Boolean codesOnly,
            @Nullable UUID card,
            @Nullable String codeKey,
            @Nullable Integer guests)
            implements ListLine {}

    /// @param counted absent: an entry takes no use
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Interval(Instant from, Instant to, @Nullable Boolean counted) {}

    /// A credential that is not on the list, whether it was before or not.
    record Removed(String credential, boolean removed) implements ListLine {}

    /// The last one.
    record Last(End end) implements ListLine {}

    /// @param lines how many there are between the first and this
    /// @param sha256 of every byte before this line
    /// @param key that signed
    /// @param signature by Ed25519, of [SignedLines#signed]
    record End(long lines, String sha256, String key, String signature) implements ListLine {}

    /// One public key.
    record PublicKey(String kid, String x) {

        static List<PublicKey> of(SigningKeys.Ring ring) {
            return ring.keys().stream()
                    .map(key -> new PublicKey(key.id(), key.x()))
                    .toList();
        }
    }

    static ListLine of(UUID gate, Listing listing) {
        return new Listed(
                name(gate, listing.credential()),
                listing.in().stream().map(ListLine::interval).toList(),
                listing.uses(),
                listing.staff() ? true : null,
                listing.codesOnly() ? true : null,
                listing.codes(),
                listing.codes() == null ? null : text(listing.credential().bytes()),
                listing.guests() == 0 ? null : listing.guests());
    }

    static ListLine removed(UUID gate, CredentialKey credential) {
        return new Removed(name(gate, credential), true);
    }

    private static Interval interval(Admission admission) {
        return new Interval(admission.from(), admission.to(), admission.counted() ? true : null);
    }

    private static String name(UUID gate, CredentialKey credential) {
        return text(credential.listedAt(gate));
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
