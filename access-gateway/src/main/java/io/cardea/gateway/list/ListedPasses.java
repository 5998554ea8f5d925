package io.cardea.gateway.list;

import io.cardea.access.Credits;
import io.cardea.gateway.copy.CredentialKey;
import io.cardea.gateway.copy.HeldPass;
import io.cardea.gateway.copy.Passes;
import io.cardea.gateway.ledger.PendingUses;
import io.cardea.gateway.store.Reading;
import io.cardea.gateway.store.Store;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Goes through the passes that a list is about, some thousands in one transaction, so that however
/// many there are the store is never kept from using its pages again.
final class ListedPasses {

    private static final int LOOKS = 5_000;

    private final Store store;
    private final ListPolicy policy;
    private final GateLists.Sheet sheet;
    private final UUID company;

    ListedPasses(Store store, ListPolicy policy, GateLists.Sheet sheet) {
        this.store = store;
        this.policy = policy;
        this.sheet = sheet;
        this.company = sheet.gate().company();
    }

    void forEach(Consumer<ListLine> writer) {
        ListVersion since = sheet.since();
        if (since == null) {
            forAll(writer, (view, pass) -> line(listing(view, pass, sheet.window())));
            return;
        }
        for (CredentialKey credential : sheet.changed()) {
            writer.accept(store.read(view -> changed(view, credential)));
        }
        if (since.day() != sheet.version().day()) {
            ListWindow before = sheet.window().ofDay(since.day());
            forAll(writer, (view, pass) -> moved(view, pass, before));
        }
    }

    /// Says the line of one pass, if there is one.
    private interface Line {
        @Nullable
        ListLine of(Reading view, HeldPass pass);
    }

    private void forAll(Consumer<ListLine> writer, Line line) {
        byte[] after = {};
        while (after != null) {
            byte[] from = after;
            List<ListLine> lines = new ArrayList<>();
            after = store.<byte @Nullable []>read(view -> {
                Passes.Page page = Passes.page(view, company, from, LOOKS);
                page.passes().forEach(pass -> add(lines, deciding(pass) ? line.of(view, pass) : null));
                return page.last();
            });
            lines.forEach(writer);
        }
    }

    private static void add(List<ListLine> lines, @Nullable ListLine line) {
        if (line != null) {
            lines.add(line);
        }
    }

    // Of several cards with one credential only one decides.
    private boolean deciding(HeldPass pass) {
        HeldPass held = sheet.contents().pass(company, pass.credential());
        return held != null && held.card().equals(pass.card());
    }

    private ListLine changed(Reading view, CredentialKey credential) {
        HeldPass pass = sheet.contents().pass(company, credential);
        ListLine line = pass == null ? null : line(listing(view, pass, sheet.window()));
        return line == null ? ListLine.removed(sheet.gate().id(), credential) : line;
    }

    /// What the day makes another thing of.
    private @Nullable ListLine moved(Reading view, HeldPass pass, ListWindow before) {
        Listing now = listing(view, pass, sheet.window());
        Listing then = listing(view, pass, before);
        if (now == null) {
            return then == null ? null : ListLine.removed(sheet.gate().id(), pass.credential());
        }
        return now.equals(then) ? null : line(now);
    }

    private @Nullable ListLine line(@Nullable Listing listing) {
        return listing == null ? null : ListLine.of(sheet.gate().id(), listing);
    }

    private @Nullable Listing listing(Reading view, HeldPass pass, ListWindow window) {
        Credits credits = pass.pass().credits();
        int pending = credits == null ? 0 : PendingUses.count(view, pass.subscription(), credits, sheet.now());
        return policy.listing(sheet.gate(), pass, pending, window.span());
    }
}
