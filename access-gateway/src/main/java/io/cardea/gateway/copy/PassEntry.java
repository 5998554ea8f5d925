package io.cardea.gateway.copy;

import io.cardea.access.Credits;
import io.cardea.access.Freeze;
import io.cardea.access.Pass;
import io.cardea.access.Right;
import io.cardea.access.Span;
import io.cardea.access.Validity;
import io.cardea.gateway.examination.Bytes;
import io.cardea.gateway.store.Packing;
import io.cardea.gateway.store.Unpacking;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A pass as bytes: a head and whose it is, and then what is said of it. The index has another head before the same:
/// it knows credential and company already, and no readings of a topic.
final class PassEntry {

    private static final int ID = 2 * Long.BYTES;
    private static final int COMPANY = Held.HEAD;
    private static final int MEMBER = COMPANY + ID;
    private static final int CREDENTIAL = MEMBER + 2 * ID;
    private static final int REST = CREDENTIAL + ID;

    private static final Pass.Status[] STATUS = Pass.Status.values();
    private static final Language[] LANGUAGE = Language.values();
    private static final Pass.Afterwards[] AFTERWARDS = Pass.Afterwards.values();

    private PassEntry() {}

    static byte[] pack(HeldPass held, int reading) {
        Pass pass = held.pass();
        Packing entry = Held.head(reading, pass.version())
                .id(held.company())
                .id(held.member())
                .id(held.subscription())
                .id(held.credential().value());
        pack(entry, pass);
        return tail(entry, held).packed();
    }

    /// How long the same is in the index.
    static int indexedLength(int packed) {
        return packed - REST + Long.BYTES + 3 * ID;
    }

    /// Writes the same for the index.
    ///
    /// @param card its id in bytes
    static void index(Bytes card, Bytes packed, byte[] into, int at) {
        packed.copyTo(into, at, COMPANY - Long.BYTES, Long.BYTES);
        card.copyTo(into, at + Long.BYTES, 0, ID);
        packed.copyTo(into, at + Long.BYTES + ID, MEMBER, 2 * ID);
        packed.copyTo(into, at + Long.BYTES + 3 * ID, REST, packed.length() - REST);
    }

    /// What it is found by; far cheaper than to unpack it all.
    static CredentialKey credential(Bytes packed) {
        return new CredentialKey(new UUID(credentialHigh(packed), credentialLow(packed)));
    }

    static long credentialHigh(Bytes packed) {
        return packed.longBigEndian(CREDENTIAL);
    }

    static long credentialLow(Bytes packed) {
        return packed.longBigEndian(CREDENTIAL + Long.BYTES);
    }

    // What came later stands behind what there was, so that older entries end before it.
    private static Packing tail(Packing entry, HeldPass held) {
        List<Right> rights = held.pass().rights();
        entry.flag(held.rotates()).flag(!rights.isEmpty());
        if (!rights.isEmpty()) {
            each(entry, rights, RightEntry::pack);
        }
        boolean special = held.pass().staff() || held.pass().guests() > 0 || held.language() != null;
        entry.flag(special);
        if (special) {
            entry.flag(held.pass().staff()).number(held.pass().guests()).flag(held.language() != null);
            if (held.language() != null) {
                entry.constant(held.language());
            }
        }
        return entry;
    }

    /// The card of an entry of the index.
    static UUID cardOfIndexed(Unpacking entry) {
        entry.longNumber();
        return entry.id();
    }

    static HeldPass unpackIndexed(UUID company, CredentialKey credential, Unpacking entry) {
        long version = entry.longNumber();
        return rest(entry.id(), company, entry.id(), entry.id(), credential, version, entry);
    }

    private static void pack(Packing entry, Pass pass) {
        entry.constant(pass.status())
                .constant(pass.validity().afterwards())
                .instant(pass.validity().endsAt());
        each(entry, pass.sites(), Packing::id);
        each(entry, pass.validity().spans(), PassEntry::pack);
        each(entry, pass.validity().graces(), PassEntry::pack);
        each(entry, pass.validity().freezes(), PassEntry::pack);
        pack(entry, pass.credits());
    }

    static HeldPass unpack(UUID card, byte[] packed) {
        Unpacking entry = Held.body(packed);
        UUID company = entry.id();
        UUID member = entry.id();
        UUID subscription = entry.id();
        return rest(card, company, member, subscription, new CredentialKey(entry.id()), Held.version(packed), entry);
    }

    // Made at once as it is, since this is what every check does.
    private static HeldPass rest(
            UUID card,
            UUID company,
            UUID member,
            UUID subscription,
            CredentialKey credential,
            long version,
            Unpacking entry) {
        Pass pass = unpack(entry, version);
        // An entry from before there were rotating codes ends here.
        boolean rotates = entry.hasMore() && entry.flag();
        // And one from before a pass could have several rights here.
        Pass limited = entry.hasMore() && entry.flag() ? pass.by(each(entry, RightEntry::unpack)) : pass;
        // And one from before there were staff, guests and languages here.
        boolean special = entry.hasMore() && entry.flag();
        boolean staff = special && entry.flag();
        int guests = special ? entry.number() : 0;
        Language language = special && entry.flag() ? entry.constant(LANGUAGE) : null;
        Pass whole = staff || guests > 0 ? limited.with(staff, guests) : limited;
        return new HeldPass(card, company, member, subscription, credential, rotates, whole, language);
    }

    /// Whether an entry is of this company; far cheaper than to unpack it.
    static boolean isOf(byte[] packed, byte[] company) {
        return Arrays.equals(packed, COMPANY, COMPANY + company.length, company, 0, company.length);
    }

    private static Pass unpack(Unpacking entry, long version) {
        Pass.Status status = entry.constant(STATUS);
        Pass.Afterwards afterwards = entry.constant(AFTERWARDS);
        Instant endsAt = entry.instant();
        Set<UUID> sites = Set.copyOf(each(entry, Unpacking::id));
        List<Span> spans = each(entry, PassEntry::span);
        List<Span> graces = each(entry, PassEntry::span);
        List<Freeze> freezes = each(entry, PassEntry::freeze);
        Validity validity = new Validity(spans, graces, freezes, endsAt, afterwards);
        return new Pass(status, sites, validity, credits(entry), version);
    }

    static <T> void each(Packing entry, Collection<T> items, BiConsumer<Packing, T> pack) {
        entry.number(items.size());
        items.forEach(item -> pack.accept(entry, item));
    }

    static <T> List<T> each(Unpacking entry, Function<Unpacking, T> unpack) {
        int size = entry.number();
        List<T> items = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            items.add(unpack.apply(entry));
        }
        return items;
    }

    private static void pack(Packing entry, Span span) {
        entry.instant(span.from()).instant(span.to());
    }

    private static Span span(Unpacking entry) {
        return new Span(entry.instant(), entry.instant());
    }

    private static void pack(Packing entry, Freeze freeze) {
        entry.instant(freeze.from()).optionalInstant(freeze.to());
    }

    private static Freeze freeze(Unpacking entry) {
        return new Freeze(entry.instant(), entry.optionalInstant());
    }

    private static void pack(Packing entry, @Nullable Credits credits) {
        entry.flag(credits != null);
        if (credits != null) {
            entry.number(credits.remaining());
            each(entry, credits.counted(), Packing::id);
        }
    }

    private static @Nullable Credits credits(Unpacking entry) {
        return entry.flag() ? new Credits(entry.number(), each(entry, Unpacking::id)) : null;
    }
}
