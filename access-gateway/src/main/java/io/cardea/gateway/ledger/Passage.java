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
/// @param offline what a controller said of a decision of its own; null where this gateway decided
/// @param sequence grows with everything this gateway publishes
/// @param version grows with every word on it, from 1
public record Passage(
        UUID id,
        Scan scan,
        @Nullable Holder holder,
        Ruling ruling,
        Outcome outcome,
        @Nullable Offline offline,
        long sequence,
        int version) {

    /// One that was just decided, and is not numbered yet.
    public static Passage decided(
            UUID id, Scan scan, @Nullable Holder holder, Ruling ruling, boolean spent, int persons) {
        return new Passage(id, scan, holder, ruling, new Outcome(spent, null, persons, null), null, 0, 1);
    }

    /// Where, which way and when somebody asked.
    ///
    /// @param at the business time it was decided for
    public record Scan(UUID company, UUID gate, UUID site, Gate.Direction direction, Instant at) {}

    /// What was decided.
    ///
    /// @param reason why it was refused; null where it was admitted
    /// @param counted whether the passage takes a use of the pass, if it happens
    /// @param freshness what the copy was worth
    /// @param remark what is told beside the decision; null where there is nothing
    public record Ruling(
            @Nullable Reason reason,
            boolean counted,
            Freshness freshness,
            @Nullable Remark remark) {}

    /// What came of it.
    ///
    /// @param spent whether it has taken its use: then this record is a meter event
    /// @param passed whether the person went through; null while nobody said
    /// @param persons who wanted through on this scan; once it is said, who went
    /// @param overtaken by news that came after it; null where it was not
    public record Outcome(
            boolean spent,
            @Nullable Boolean passed,
            int persons,
            @Nullable Overtaken overtaken) {}

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

    /// What would have refused a passage, had it been here in time.
    ///
    /// @param reason why
    /// @param passVersion the version of the pass that says so
    /// @param revokedAt the business time at which that was decided; it may be after the passage,
    ///     where somebody decided for the past
    /// @param told the passage's version with which this was told
    public record Overtaken(Reason reason, long passVersion, Instant revokedAt, int told) {}

    public boolean admitted() {
        return ruling.reason() == null;
    }

    /// The same passage once its sensor, or its controller, has spoken. Who went through has used the
    /// pass, even when the word came late.
    public Passage confirmed(boolean wentThrough) {
        return confirmed(wentThrough, persons());
    }

    /// The same where not all of them went through. What was spent at the decision stays spent.
    public Passage confirmed(boolean wentThrough, int through) {
        boolean was = outcome.spent();
        return next(new Outcome(
                was || (ruling.counted() && wentThrough),
                wentThrough,
                was || !wentThrough ? persons() : through,
                outcome.overtaken()));
    }

    /// News that would have refused it came when it was decided.
    public Passage overtaken(Reason refusal, long passVersion, Instant revokedAt) {
        Overtaken news = new Overtaken(refusal, passVersion, revokedAt, version + 1);
        return next(new Outcome(outcome.spent(), outcome.passed(), outcome.persons(), news));
    }

    private Passage next(Outcome now) {
        return new Passage(id, scan, holder, ruling, now, offline, sequence, version + 1);
    }

    /// The same as a controller has decided and told.
    public Passage told(Offline by, @Nullable Boolean passed) {
        Outcome said = new Outcome(outcome.spent(), passed, outcome.persons(), outcome.overtaken());
        return new Passage(id, scan, holder, ruling, said, by, sequence, version);
    }

    Passage numbered(long number) {
        return new Passage(id, scan, holder, ruling, outcome, offline, number, version);
    }

    public UUID company() {
        return scan.company();
    }

    public UUID gate() {
        return scan.gate();
    }

    public UUID site() {
        return scan.site();
    }

    public Gate.Direction direction() {
        return scan.direction();
    }

    public Instant at() {
        return scan.at();
    }

    public @Nullable Reason reason() {
        return ruling.reason();
    }

    public boolean counted() {
        return ruling.counted();
    }

    public Freshness freshness() {
        return ruling.freshness();
    }

    public @Nullable Remark remark() {
        return ruling.remark();
    }

    public boolean spent() {
        return outcome.spent();
    }

    public @Nullable Boolean passed() {
        return outcome.passed();
    }

    public int persons() {
        return outcome.persons();
    }

    public @Nullable Overtaken overtaken() {
        return outcome.overtaken();
    }
}
