package io.cardea.gateway.device;

import io.cardea.gateway.copy.Companies;
import io.cardea.gateway.copy.CopyInMemory;
import io.cardea.gateway.copy.Gates;
import io.cardea.gateway.copy.HeldCompany;
import io.cardea.gateway.copy.HeldDevice;
import io.cardea.gateway.copy.HeldGate;
import io.cardea.gateway.store.Store;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// Proves devices against the copy. It reads memory, or the store once, so it may run on the I/O thread.
@Singleton
public class GateKeys {

    private static final int MOST_REMEMBERED = 10_000;

    private final Map<String, HeldGate> proven = new ConcurrentHashMap<>();
    private final Store store;
    private final CopyInMemory copy;
    private final InstantSource realTime;

    GateKeys(Store store, CopyInMemory copy, InstantSource realTime) {
        this.store = store;
        this.copy = copy;
        this.realTime = realTime;
    }

    /// The gate whose device has sent this request, by its key or its certificate; null when it is no gate's, or that
    /// of one that is disabled.
    public @Nullable HeldGate proven(HttpServerRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        HeldGate byKey = proven(header);
        HeldGate gate = byKey == null && request.isSSL() ? byCertificate(request, header) : byKey;
        return gate == null || gate.device().disabled() ? null : gate;
    }

    /// The gate whose key this `Authorization` header is; null when it is no gate's, or that of one that is disabled.
    public @Nullable HeldGate proven(@Nullable String header) {
        if (header == null) {
            return null;
        }
        HeldGate before = proven.get(header);
        // As long as nothing has changed at the gate, what proved it once proves it again.
        if (before != null && before == find(before.id())) {
            return before;
        }
        HeldGate gate = byKey(header);
        return gate == null || gate.device().disabled() ? null : gate;
    }

    /// Whether a device has proven itself and is turned away all the same.
    boolean isDisabled(HttpServerRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        HeldGate byKey = header == null ? null : byKey(header);
        HeldGate gate = byKey == null ? byCertificate(request, header) : byKey;
        return gate != null && gate.device().disabled();
    }

    private @Nullable HeldGate byKey(String header) {
        GateKey key = GateKey.isOne(header) ? GateKey.read(header) : null;
        HeldGate held = key == null ? null : find(key.gate());
        if (key == null || held == null) {
            return null;
        }
        if (key.opens(held.keyHash())) {
            remember(header, held);
            return held;
        }
        HeldDevice.OldKey old = held.device().oldKey();
        // Not remembered, since time alone ends it.
        return old != null && opens(old, held) && key.opens(old.hash()) ? held : null;
    }

    private @Nullable HeldGate byCertificate(HttpServerRequest request, @Nullable String header) {
        X509Certificate certificate = GateCertificate.shown(request);
        UUID named = certificate == null ? null : GateCertificate.named(request, header);
        HeldGate held = named == null ? null : find(named);
        return certificate != null && held != null && GateCertificate.proves(certificate, held, realTime.instant())
                ? held
                : null;
    }

    private void remember(String header, HeldGate held) {
        if (held.device().disabled()) {
            return;
        }
        if (proven.size() >= MOST_REMEMBERED) {
            proven.clear();
        }
        proven.put(header, held);
    }

    private boolean opens(HeldDevice.OldKey old, HeldGate gate) {
        return old.until() == null || now(gate.company()).isBefore(old.until());
    }

    /// By the clock of the company, which said until when.
    private Instant now(UUID company) {
        CopyInMemory.Contents contents = copy.contents();
        HeldCompany held = contents == null
                ? store.<@Nullable HeldCompany>read(view -> Companies.find(view, company))
                : contents.company(company);
        return held != null && held.clock() instanceof HeldCompany.Clock.Sandbox(Instant at) ? at : realTime.instant();
    }

    private @Nullable HeldGate find(UUID gate) {
        CopyInMemory.Contents contents = copy.contents();
        return contents == null ? store.<@Nullable HeldGate>read(view -> Gates.find(view, gate)) : contents.gate(gate);
    }
}
