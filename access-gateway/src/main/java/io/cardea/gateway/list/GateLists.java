package io.cardea.gateway.list;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.cardea.gateway.GatewaySettings;
import io.cardea.gateway.copy.CopyInMemory;
import io.cardea.gateway.copy.CredentialKey;
import io.cardea.gateway.copy.HeldCompany;
import io.cardea.gateway.copy.HeldGate;
import io.cardea.gateway.freshness.CopyBoard;
import io.cardea.gateway.freshness.Freshness;
import io.cardea.gateway.problem.Problem;
import io.cardea.gateway.store.Store;
import java.io.OutputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Makes the lists of gates.
final class GateLists {

    private final Store store;
    private final CopyInMemory copy;
    private final CopyBoard board;
    private final SigningKeys.Ring ring;
    private final ListSettings settings;
    private final GatewaySettings gateway;
    private final InstantSource realTime;
    private final ObjectMapper json;

    GateLists(
            Store store,
            CopyInMemory copy,
            CopyBoard board,
            SigningKeys.Ring ring,
            ListSettings settings,
            GatewaySettings gateway,
            InstantSource realTime,
            ObjectMapper json) {
        this.store = store;
        this.copy = copy;
        this.board = board;
        this.ring = ring;
        this.settings = settings;
        this.gateway = gateway;
        this.realTime = realTime;
        this.json = json;
    }

    /// A list that is decided and not written yet.
    ///
    /// @param since what the controller has, as far as that can be built upon; null: it gets
    ///     everything
    /// @param changed what may be another thing than in `since`
    record Sheet(
            HeldGate gate,
            HeldCompany company,
            CopyInMemory.Contents contents,
            ListLine.First first,
            ListVersion version,
            ListWindow window,
            @Nullable ListVersion since,
            Set<CredentialKey> changed,
            Instant now) {}

    /// The gate's list as of now.
    ///
    /// @param had the version that its controller has, if it says one
    /// @throws Problem when the copy is worth no list
    Sheet sheet(HeldGate gate, @Nullable String had) {
        CopyInMemory.Contents contents = copy.contents();
        Instant now = realTime.instant();
        HeldCompany company = contents == null ? null : contents.company(gate.company());
        Duration maxOffline = HeldCompany.maxOffline(company, gate.site(), gateway.maxOffline());
        Freshness freshness = board.copy().at(now, maxOffline);
        if (contents == null || company == null || !freshness.state().mayAdmit()) {
            throw Problem.of("gateway.not-ready", "The gateway's copy is not whole, or too old to let anybody in.");
        }
        ListWindow window = ListWindow.at(company.clock().at(now), settings.horizon());
        ListHeads heads = new ListHeads(gate, company, maxOffline, freshness, window, now, ListLine.PublicKey.of(ring));
        // Before anything is read of the passes: what changes after it is told again with the next list.
        ListVersion version =
                heads.version(contents.changes().epoch(), contents.changes().last(gate.company()));
        ListVersion since = ListVersion.read(had);
        Set<CredentialKey> changed = since == null || !version.follows(since)
                ? null
                : contents.changes().since(gate.company(), since.change());
        ListVersion base = changed == null ? null : since;
        return new Sheet(
                gate,
                company,
                contents,
                heads.first(version, base),
                version,
                window,
                base,
                changed == null ? Set.of() : changed,
                now);
    }

    /// Writes it, signed; takes as little memory for many passes as for few.
    void write(Sheet sheet, OutputStream out) {
        SignedLines lines = new SignedLines(out, json);
        lines.write(sheet.first());
        new ListedPasses(store, new ListPolicy(sheet.company(), settings.offlineUses(), settings.codeKeys()), sheet)
                .forEach(lines::write);
        lines.end(ring.signs());
    }
}
