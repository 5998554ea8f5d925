package io.cardea.gateway.ledger;

import io.cardea.access.Gate;
import io.cardea.access.Reason;
import io.cardea.gateway.freshness.Freshness;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One decision at a gate, and whether the person went through.
///
/// @param id of the decision; its order is that of the real time
/// @param holder whose card it was; null where the credential is unknown
/// @param at the business time it was decided for
/// @param reason why it was refused; null where it was admitted
/// @param counted whether the passage takes a use of the pass, if it happens
/// @param spent whether it has taken it: then this record is a meter event
/// @param passed whether the person went through; null while nobody said
/// @param freshness what the copy was worth
/// @param sequence grows with everything this gateway publishes
/// @param version 1 when decided, 2 when confirmed
/// @param emergency whether everybody was let through just then
/// @param offline what a controller said of a decision of its own; null where this gateway decided
public record Passage(
        UUID id,
        UUID company,
        UUID gate,
        UUID site,
        @Nullable Holder holder,
        Gate.Direction direction,
        Instant at,
        @Nullable Reason reason,
        boolean counted,
        boolean spent,
        @Nullable Boolean passed,
        Freshness freshness,
        long sequence,
        int version,
        @Nullable Offline offline,
        boolean emergency) {

    /// One that the gateway itself has decided.
    public Passage(
            UUID id,
            UUID company,
            UUID gate,
            UUID site,
            @Nullable Holder holder,
            Gate.Direction direction,
            Instant at,
            @Nullable Reason reason,
            boolean counted,
            boolean spent,
            @Nullable Boolean passed,
            Freshness freshness,
            long sequence,
            int version) {
        this(
                id, company, gate, site, holder, direction, at, reason, counted, spent, passed, freshness, sequence,
                version, null, false);
    }

    /// What a controller has decided by itself, as it told later.
    ///
    /// @param sequence its own number of the passage
    /// @param deviceTime what its clock said
    /// @param aheadMillis how much that was ahead of ours, as measured when it told; negative: behind
    /// @param list the version of the list that it decided by
    /// @param contrary why this gateway would have refused, by what it knew when it was told; null where it agrees
    /// @param over how many uses more than the pass had, as far as this gateway knew
    public record Offline(
            long sequence,
            Instant deviceTime,
            long aheadMillis,
            String list,
            @Nullable Reason contrary,
            int over) {}

    /// Whose card it was, and which version of its pass was looked at.
    public record Holder(UUID card, UUID subscription, UUID member, long passVersion) {}

    public boolean admitted() {
        return reason == null;
    }

    /// The same passage once its sensor, or its controller, has spoken. Who went through has used the pass, even
    /// when the word came late.
    public Passage confirmed(boolean wentThrough) {
        return new Passage(
                id,
                company,
                gate,
                site,
                holder,
                direction,
                at,
                reason,
                counted,
                spent || (counted && wentThrough),
                wentThrough,
                freshness,
                sequence,
                version + 1,
                offline,
                emergency);
    }

    Passage numbered(long number) {
        return new Passage(
                id, company, gate, site, holder, direction, at, reason, counted, spent, passed, freshness, number,
                version, offline, emergency);
    }
}
