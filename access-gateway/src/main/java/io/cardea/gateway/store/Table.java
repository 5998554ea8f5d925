package io.cardea.gateway.store;

/// The tables of the environment. The names are on disk: one that is renamed is a new, empty table.
public enum Table {
    /// Card id: the pass.
    PASSES,
    /// Gate id: the gate.
    GATES,
    /// Company id: its clock and sites.
    COMPANIES,
    /// Topic and partition: how far it is applied.
    POSITIONS,
    /// Decision id: the passage as it stands now.
    DECISIONS,
    /// Sequence number: the decision id of a passage that is not yet published, or the passage as it was then.
    OUTBOX,
    /// Subscription id and decision id: a use on its way.
    PENDING,
    /// Gate id and what it scanned: the decision id.
    SCANS,
    /// Topic, partition and offset: a record that could not be applied, not yet published.
    REJECTED,
    /// Scope and member: what was seen of them there.
    TRACKS,
    /// Scope, member and decision id: who was let in there, of whom nobody has said how it ended.
    HOLDS,
    /// Step, card and scope: nothing.
    USED_CODES,
    /// Card id: since when it opens less than before, while passages are looked for that it overtook.
    REVOCATIONS,
    /// Gate id and the controller's own number of a passage: its decision id.
    OFFLINE,
    /// Gate id: the id of the command that its controller has acknowledged last.
    ACKNOWLEDGED,
    /// Single values by name.
    META;

    private final Seal seal = Seal.of(name());

    Seal seal() {
        return seal;
    }
}
