package io.cardea.gateway.ledger;

import io.cardea.access.Gate;
import io.cardea.access.Reason;
import io.cardea.access.Remark;
import io.cardea.gateway.copy.Language;
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
/// @param version grows with every word on it, from 1
/// @param persons who wanted through on this scan; once it is said, who went
/// @param remark what is told beside the decision; null where there is nothing
/// @param overtaken by news that came after it; null where it was not
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
        int persons,
        @Nullable Remark remark,
        @Nullable Overtaken overtaken,
        @Nullable Offline offline) {

    /// One that this gateway has decided.
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
            int version,
            int persons,
            @Nullable Remark remark,
            @Nullable Overtaken overtaken) {
        this(
                id, company, gate, site, holder, direction, at, reason, counted, spent, passed, freshness, sequence,
                version, persons, remark, overtaken, null);
    }

    /// One of a single person, of which nothing else is to be told.
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
                version, 1, null, null, null);
    }

    /// What a controller has decided by itself, as it told later.
    ///
    /// @param sequence its own number of the passage
    /// @param deviceTime what its clock said
    /// @param aheadMillis how much that was ahead of ours, as measured when it told; negative: behind
    /// @param list the version of the list that it decided by
    /// @param contrary why this gateway would have refused, by what it knew when it was told; null
    ///     where it agrees
    /// @param over how many uses more than the pass had, as far as this gateway knew
    public record Offline(
            long sequence,
            Instant deviceTime,
            long aheadMillis,
            String list,
            @Nullable Reason contrary,
            int over) {}

    /// Whose card it was, and which version of its pass was looked at.
    ///
    /// @param language of the member; null where displays do not speak it
    public record Holder(
            UUID card,
            UUID subscription,
            UUID member,
            long passVersion,
            @Nullable Language language) {

        /// One of whose language nothing is known.
        public Holder(UUID card, UUID subscription, UUID member, long passVersion) {
            this(card, subscription, member, passVersion, null);
        }

        Holder speaking(Language other) {
            return new Holder(card, subscription, member, passVersion, other);
        }
    }

    public boolean admitted() {
        return reason == null;
    }

    /// The same passage once its sensor, or its controller, has spoken. Who went through has used the
    /// pass, even when the word came late.
    public Passage confirmed(boolean wentThrough) {
        return confirmed(wentThrough, persons);
    }

    /// The same where not all of them went through. What was spent at the decision stays spent.
    public Passage confirmed(boolean wentThrough, int through) {
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
                spent || !wentThrough ? persons : through,
                remark,
                overtaken,
                offline);
    }

    /// News that would have refused it came when it was decided.
    public Passage overtaken(Reason refusal, long passVersion, Instant revokedAt) {
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
                spent,
                passed,
                freshness,
                sequence,
                version + 1,
                persons,
                remark,
                new Overtaken(refusal, passVersion, revokedAt, version + 1),
                offline);
    }

    /// What would have refused a passage, had it been here in time.
    ///
    /// @param reason why
    /// @param passVersion the version of the pass that says so
    /// @param revokedAt the business time at which that was decided; it may be after the passage,
    ///     where somebody decided for the past
    /// @param told the passage's version with which this was told
    public record Overtaken(Reason reason, long passVersion, Instant revokedAt, int told) {}

    /// The same as a controller has decided and told.
    public Passage told(Offline by) {
        return new Passage(
                id, company, gate, site, holder, direction, at, reason, counted, spent, passed, freshness, sequence,
                version, persons, remark, overtaken, by);
    }

    Passage numbered(long number) {
        return new Passage(
                id, company, gate, site, holder, direction, at, reason, counted, spent, passed, freshness, number,
                version, persons, remark, overtaken, offline);
    }
}
