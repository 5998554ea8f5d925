package io.cardea.gateway.check;

import io.cardea.gateway.copy.HeldGate;
import io.cardea.gateway.device.GateKeys;
import io.cardea.gateway.device.GatePace;
import io.cardea.gateway.ledger.Passage;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpVersion;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Knows a plain check when it sees one, and answers it from memory. Whatever is not plain goes on to [CheckResource],
/// which knows every case and every problem, so this knows none of them.
@Singleton
class PlainChecks implements ChecksOnConnection.Plain {

    private static final Logger LOG = Logger.getLogger(PlainChecks.class);

    static final String CHECKS = "/checks";
    private static final String ANY = "/v1/checks";
    private static final String GATES = "/v1/gates/";
    private static final int DIGITS_OF_A_SHORT_BODY = 3;

    private final CheckAtOnce checkAtOnce;
    private final GateKeys keys;
    private final GatePace pace;
    private final Displays displays;

    PlainChecks(CheckAtOnce checkAtOnce, GateKeys keys, GatePace pace, Displays displays) {
        this.checkAtOnce = checkAtOnce;
        this.keys = keys;
        this.pace = pace;
        this.displays = displays;
    }

    @Override
    public ChecksOnConnection.@Nullable Asker asker(HttpRequest head) {
        String key = isPlain(head) ? head.headers().get(HttpHeaderNames.AUTHORIZATION) : null;
        return key == null ? null : new ChecksOnConnection.Asker(head.uri(), key);
    }

    @Override
    public @Nullable HeldGate asking(ChecksOnConnection.Asker asker) {
        HeldGate gate = keys.proven(asker.key());
        return gate != null && isOf(gate, asker.path()) ? gate : null;
    }

    /// Whether a request that begins so may be a check that is answered at once, whoever asks.
    static boolean isPlain(HttpRequest head) {
        HttpHeaders headers = head.headers();
        return head.method() == HttpMethod.POST
                && head.uri().endsWith(CHECKS)
                && head.protocolVersion().equals(HttpVersion.HTTP_1_1)
                && head.decoderResult().isSuccess()
                && isShortJson(headers.get(HttpHeaderNames.CONTENT_TYPE), headers.get(HttpHeaderNames.CONTENT_LENGTH))
                && isGoingOn(headers.get(HttpHeaderNames.CONNECTION))
                && headers.get(HttpHeaderNames.EXPECT) == null;
    }

    @Override
    public @Nullable String reply(HeldGate gate, byte[] body) {
        if (pace.objection(gate) != null) {
            return null;
        }
        String reply = orNothing(gate, body);
        if (reply == null) {
            pace.uncounted(gate);
        }
        return reply;
    }

    /// Whatever fails here may succeed the careful way, or is a problem there.
    private @Nullable String orNothing(HeldGate gate, byte[] body) {
        try {
            return replyTo(gate, body);
        } catch (RuntimeException e) {
            LOG.errorf(e, "A check could not be answered at once gate=%s", gate.id());
            return null;
        }
    }

    /// The reply to a request that was counted; null where the careful way has to be gone.
    @Nullable
    String replyTo(HeldGate gate, byte[] body) {
        CheckRequest request = CheckBody.read(body);
        Passage passage = request == null ? null : checkAtOnce.check(gate, request);
        return passage == null ? null : CheckReplyText.of(passage, displays.of(passage));
    }

    /// Whether this gate may ask for itself by this path.
    static boolean isOf(HeldGate gate, String path) {
        return path.equals(ANY) || path.equals(GATES + gate.id() + CHECKS);
    }

    static boolean isShortJson(@Nullable String type, @Nullable String length) {
        return "application/json".equals(type) && length != null && length.length() <= DIGITS_OF_A_SHORT_BODY;
    }

    private static boolean isGoingOn(@Nullable String connection) {
        return connection == null || HttpHeaderValues.KEEP_ALIVE.contentEqualsIgnoreCase(connection);
    }
}
