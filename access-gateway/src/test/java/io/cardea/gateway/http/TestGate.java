package io.cardea.gateway.http;

import static io.restassured.RestAssured.given;

import io.cardea.access.Gate;
import io.cardea.gateway.Facts;
import io.cardea.gateway.copy.Bringing;
import io.cardea.gateway.copy.Companies;
import io.cardea.gateway.copy.CopyInMemory;
import io.cardea.gateway.copy.Gates;
import io.cardea.gateway.copy.HeldCompany;
import io.cardea.gateway.copy.HeldControl;
import io.cardea.gateway.copy.HeldDevice;
import io.cardea.gateway.copy.HeldGate;
import io.cardea.gateway.copy.Passes;
import io.cardea.gateway.freshness.CopyBoard;
import io.cardea.gateway.freshness.CopyState;
import io.cardea.gateway.store.LmdbStore;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A gate with a key, and one card that may enter by it.
@Singleton
final class TestGate {

    private static final String SECRET = "s3cret-of-this-gate";

    static final String KEY = "Gate " + Facts.GATE + "." + SECRET;

    private final LmdbStore store;
    private final CopyInMemory copy;
    private final CopyBoard board;
    private long version;

    TestGate(LmdbStore store, CopyInMemory copy, CopyBoard board) {
        this.store = store;
        this.copy = copy;
        this.board = board;
    }

    /// The gateway knows it, its company and the card, and has heard of everything else.
    void becomesKnown() {
        becomesKnown(HeldDevice.PLAIN);
    }

    /// The same, with what is known of its device.
    void becomesKnown(HeldDevice device) {
        HeldGate gate = gate(Facts.GATE, hash(SECRET)).by(device);
        HeldCompany company = new HeldCompany(
                Facts.COMPANY,
                new HeldCompany.Clock.Sandbox(Facts.NOW),
                List.of(new HeldCompany.Site(Facts.SITE, Duration.ofDays(1))),
                1);
        store.write(
                view -> Gates.put(view, gate, 0) | Companies.put(view, company, 0) | Passes.put(view, Facts.pass(), 0));
        Bringing.fill(store, copy);
        board.post(new CopyBoard.Posting(new CopyState(true, false, Instant.now()), false, List.of()));
    }

    /// Staff says something to it; returns the command's id.
    UUID isTold(HeldControl.Mode mode, HeldControl.Kind kind, @Nullable Instant until) {
        UUID command = UUID.randomUUID();
        becomes(gate(Facts.GATE, hash(SECRET)).under(new HeldControl(mode, command, kind, Facts.NOW, until, "a test")));
        return command;
    }

    void getsAnotherKey() {
        becomes(gate(Facts.GATE, "00"));
    }

    private void becomes(HeldGate gate) {
        store.write(view -> Gates.put(view, gate, 0));
        Bringing.fill(store, copy);
    }

    /// Another gate of the company, with the same secret.
    void alsoKnown(UUID id) {
        store.write(view -> Gates.put(view, gate(id, hash(SECRET)), 0));
        Bringing.fill(store, copy);
    }

    static String key(UUID gate) {
        return "Gate " + gate + "." + SECRET;
    }

    private HeldGate gate(UUID id, String keyHash) {
        return new HeldGate(
                id, Facts.COMPANY, Facts.SITE, HeldGate.Direction.IN, true, keyHash, Gate.Status.OPEN, ++version);
    }

    static ValidatableResponse post(String path, String body) {
        return authorized().contentType(ContentType.JSON).body(body).post(path).then();
    }

    static RequestSpecification authorized() {
        return given().header("Authorization", KEY);
    }

    static String hash(String secret) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
