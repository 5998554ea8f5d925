package io.cardea.gateway.ledger;

import io.cardea.access.Gate;
import io.cardea.access.Reason;
import io.cardea.access.Remark;
import io.cardea.gateway.copy.Language;
import io.cardea.gateway.freshness.Freshness;
import io.cardea.gateway.store.Packing;
import io.cardea.gateway.store.Unpacking;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A passage as bytes.
public final class PassageEntry {

    private static final Gate.Direction[] DIRECTION = Gate.Direction.values();
    private static final Reason[] REASON = Reason.values();
    private static final Language[] LANGUAGE = Language.values();
    private static final Remark[] REMARK = Remark.values();
    private static final Freshness.State[] STATE = Freshness.State.values();

    private PassageEntry() {}

    static byte[] pack(Passage passage) {
        Packing entry = new Packing(256);
        pack(passage, entry);
        return entry.packed();
    }

    public static void pack(Passage passage, Packing entry) {
        entry.id(passage.id()).id(passage.company()).id(passage.gate()).id(passage.site());
        pack(entry, passage.holder());
        entry.constant(passage.direction()).instant(passage.at());
        pack(entry, passage.reason());
        entry.flag(passage.counted()).flag(passage.spent());
        pack(entry, passage.passed());
        entry.constant(passage.freshness().state())
                .optionalInstant(passage.freshness().asOf())
                .number(passage.sequence())
                .number(passage.version());
        // Of nearly every passage there is no more to say, and its entry ends here.
        Language language = passage.holder() == null ? null : passage.holder().language();
        if (passage.persons() != 1
                || passage.remark() != null
                || language != null
                || passage.overtaken() != null
                || passage.offline() != null) {
            entry.number(passage.persons());
            pack(entry, passage.remark());
            pack(entry, language);
            pack(entry, passage.overtaken());
            pack(entry, passage.offline());
        }
    }

    static Passage unpack(byte[] packed) {
        return unpack(new Unpacking(packed));
    }

    public static Passage unpack(Unpacking entry) {
        UUID id = entry.id();
        UUID company = entry.id();
        UUID gate = entry.id();
        UUID site = entry.id();
        Passage.Holder holder = holder(entry);
        Passage.Scan scan = new Passage.Scan(company, gate, site, entry.constant(DIRECTION), entry.instant());
        Reason reason = entry.flag() ? entry.constant(REASON) : null;
        boolean counted = entry.flag();
        boolean spent = entry.flag();
        Boolean passed = entry.flag() ? entry.flag() : null;
        Freshness freshness = new Freshness(entry.constant(STATE), entry.optionalInstant());
        long sequence = entry.longNumber();
        int version = entry.number();
        boolean more = entry.hasMore();
        int persons = more ? entry.number() : 1;
        Remark remark = more && entry.flag() ? entry.constant(REMARK) : null;
        Language language = more && entry.flag() ? entry.constant(LANGUAGE) : null;
        Passage.Overtaken overtaken = more && entry.flag() ? overtaken(entry) : null;
        return new Passage(
                id,
                scan,
                holder == null || language == null ? holder : holder.speaking(language),
                new Passage.Ruling(reason, counted, freshness, remark),
                new Passage.Outcome(spent, passed, persons, overtaken),
                entry.hasMore() && entry.flag() ? offline(entry) : null,
                sequence,
                version);
    }

    private static void pack(Packing entry, Passage.@Nullable Holder holder) {
        entry.flag(holder != null);
        if (holder != null) {
            entry.id(holder.card())
                    .id(holder.subscription())
                    .id(holder.member())
                    .number(holder.passVersion());
        }
    }

    private static Passage.@Nullable Holder holder(Unpacking entry) {
        return entry.flag() ? new Passage.Holder(entry.id(), entry.id(), entry.id(), entry.longNumber()) : null;
    }

    private static void pack(Packing entry, @Nullable Enum<?> constant) {
        entry.flag(constant != null);
        if (constant != null) {
            entry.constant(constant);
        }
    }

    private static void pack(Packing entry, Passage.@Nullable Overtaken overtaken) {
        entry.flag(overtaken != null);
        if (overtaken != null) {
            entry.constant(overtaken.reason())
                    .number(overtaken.passVersion())
                    .instant(overtaken.revokedAt())
                    .number(overtaken.told());
        }
    }

    private static Passage.Overtaken overtaken(Unpacking entry) {
        return new Passage.Overtaken(entry.constant(REASON), entry.longNumber(), entry.instant(), entry.number());
    }

    private static void pack(Packing entry, Passage.@Nullable Offline offline) {
        entry.flag(offline != null);
        if (offline != null) {
            entry.number(offline.sequence())
                    .instant(offline.deviceTime())
                    .number(offline.aheadMillis())
                    .text(offline.list());
            pack(entry, offline.contrary());
            entry.number(offline.over());
        }
    }

    private static Passage.Offline offline(Unpacking entry) {
        return new Passage.Offline(
                entry.longNumber(),
                entry.instant(),
                entry.longNumber(),
                entry.text(),
                entry.flag() ? entry.constant(REASON) : null,
                entry.number());
    }

    private static void pack(Packing entry, @Nullable Boolean passed) {
        entry.flag(passed != null);
        if (passed != null) {
            entry.flag(passed);
        }
    }
}
