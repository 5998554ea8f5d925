package io.cardea.gateway.copy;

import io.cardea.gateway.store.Packing;
import io.cardea.gateway.store.Reading;
import io.cardea.gateway.store.Table;
import io.cardea.gateway.store.Unpacking;
import io.cardea.gateway.store.Writing;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The companies, by id.
public final class Companies {

    private Companies() {}

    /// Keeps the company if it is newer than what is held of it, and returns whether it was.
    public static boolean put(Writing store, HeldCompany company, int reading) {
        return Held.put(store, Table.COMPANIES, Held.key(company.id()), pack(company, reading));
    }

    public static @Nullable HeldCompany find(Reading store, UUID company) {
        byte[] held = store.get(Table.COMPANIES, Held.key(company));
        return held == null ? null : unpack(company, held);
    }

    private static byte[] pack(HeldCompany company, int reading) {
        Packing entry = Held.head(reading, company.version()).optionalInstant(sandboxInstant(company.clock()));
        entry.number(company.sites().size());
        for (HeldCompany.Site site : company.sites()) {
            Duration maxOffline = site.maxOffline();
            entry.id(site.id()).number(maxOffline == null ? -1 : maxOffline.toSeconds());
        }
        // What came later stands behind what there was, so that older entries end before it.
        String language = company.language();
        entry.text(language == null ? "" : language);
        company.sites().forEach(site -> PassEntry.each(entry, site.zones(), ZoneEntry::pack));
        company.sites().forEach(site -> {
            DeviceEntry.pack(entry, site.taken());
            PassEntry.each(
                    entry,
                    site.resets().entrySet(),
                    (packed, reset) -> packed.id(reset.getKey()).id(reset.getValue()));
        });
        return entry.packed();
    }

    private static HeldCompany unpack(UUID id, byte[] held) {
        Unpacking entry = Held.body(held);
        Instant sandbox = entry.optionalInstant();
        List<HeldCompany.Site> sites = new ArrayList<>();
        for (int left = entry.number(); left > 0; left--) {
            UUID site = entry.id();
            long seconds = entry.longNumber();
            sites.add(new HeldCompany.Site(site, seconds < 0 ? null : Duration.ofSeconds(seconds)));
        }
        HeldCompany.Clock clock =
                sandbox == null ? new HeldCompany.Clock.Real() : new HeldCompany.Clock.Sandbox(sandbox);
        // An entry from before languages were kept ends here, and one from before zones were behind it.
        String language = entry.hasMore() ? entry.text() : "";
        if (entry.hasMore()) {
            sites.replaceAll(site -> new HeldCompany.Site(
                    site.id(), site.maxOffline(), PassEntry.each(entry, ZoneEntry::unpack), null, Map.of()));
        }
        // And one from before sites said what may be shown, and who was let off.
        if (entry.hasMore()) {
            sites.replaceAll(site -> new HeldCompany.Site(
                    site.id(), site.maxOffline(), site.zones(), DeviceEntry.taken(entry), resets(entry)));
        }
        return new HeldCompany(id, clock, sites, language.isEmpty() ? null : language, Held.version(held));
    }

    private static Map<UUID, UUID> resets(Unpacking entry) {
        Map<UUID, UUID> resets = new HashMap<>();
        for (int left = entry.number(); left > 0; left--) {
            resets.put(entry.id(), entry.id());
        }
        return resets;
    }

    private static @Nullable Instant sandboxInstant(HeldCompany.Clock clock) {
        return switch (clock) {
            case HeldCompany.Clock.Real() -> null;
            case HeldCompany.Clock.Sandbox(Instant at) -> at;
        };
    }
}
