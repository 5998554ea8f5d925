package io.cardea.gateway.list;

import io.cardea.access.CredentialClass;
import io.cardea.access.OpeningHours;
import io.cardea.access.Passback;
import io.cardea.access.Span;
import io.cardea.gateway.copy.HeldCompany;
import io.cardea.gateway.copy.HeldGate;
import io.cardea.gateway.copy.Sha256;
import io.cardea.gateway.freshness.Freshness;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What the first line of a gate's list says.
///
/// @param maxOffline how old a copy may be that still lets in; a controller's list is one
/// @param now the real time
record ListHeads(
        HeldGate gate,
        HeldCompany company,
        Duration maxOffline,
        Freshness freshness,
        ListWindow window,
        Instant now,
        List<ListLine.PublicKey> keys) {

    // Otherwise every heartbeat would make another version.
    private static final Duration GRAIN = Duration.ofMinutes(5);

    private static final int TELLING = 4;

    // No gate changes more often than that.
    private static final int CLASSES = 48;

    /// @param epoch of the log of changes
    /// @param change the last one that concerns the company
    ListVersion version(String epoch, long change) {
        String rules = until() + "/" + open() + "/" + gate.statusAtTheDoor() + "/" + keys;
        byte[] hash = Sha256.digest().digest(rules.getBytes(StandardCharsets.UTF_8));
        return new ListVersion(
                epoch, change, window.day(), standing(), HexFormat.of().formatHex(hash, 0, TELLING));
    }

    // The gate's version, and beside it what may be shown where its site says that: another list begins with either.
    private long standing() {
        Set<CredentialClass> taken = HeldCompany.taken(company, gate);
        long classes = 0;
        for (CredentialClass one : taken == null ? Set.<CredentialClass>of() : taken) {
            classes |= 1L << one.ordinal();
        }
        return gate.device().taken() == null ? gate.version() | classes << CLASSES : gate.version();
    }

    ListLine.First first(ListVersion version, @Nullable ListVersion since) {
        Passback passback = gate.rules().passback();
        return new ListLine.First(new ListLine.Head(
                gate.id(),
                gate.company(),
                version.text(),
                since == null ? null : since.text(),
                now,
                freshness.state(),
                freshness.asOf(),
                window.span().from(),
                until(),
                gate.direction(),
                gate.statusAtTheDoor(),
                open(),
                passback == null
                        ? null
                        : new ListLine.PassbackView(
                                passback.kind().name(), passback.within().toString(), passback.soft() ? true : null),
                keys));
    }

    /// A list is a copy, and lets in no longer than the gateway's own would.
    private Instant until() {
        Span whole = window.span();
        Instant asOf = freshness.asOf();
        if (asOf == null || !(company.clock() instanceof HeldCompany.Clock.Real)) {
            return whole.to();
        }
        long grain = GRAIN.toSeconds();
        Instant known = Instant.ofEpochSecond(asOf.getEpochSecond() / grain * grain);
        Instant trusted = known.plus(maxOffline).truncatedTo(ChronoUnit.SECONDS);
        return trusted.isBefore(whole.to()) ? trusted : whole.to();
    }

    private @Nullable List<Span> open() {
        OpeningHours opening = gate.rules().opening();
        return opening == null ? null : opening.within(window.span());
    }
}
