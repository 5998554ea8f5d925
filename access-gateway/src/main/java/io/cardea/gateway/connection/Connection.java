package io.cardea.gateway.connection;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.cardea.gateway.copy.HeldControl;
import io.cardea.gateway.copy.HeldGate;
import io.cardea.gateway.device.GatePace;
import io.cardea.gateway.problem.Problem;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.ServerWebSocket;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The connection of one controller. It takes one message after the other: while one is answered
/// carefully, the next waits on the line.
final class Connection {

    private static final short UNREADABLE = 1003;
    private static final short TOO_LONG = 1009;
    private static final short NOT_PROVEN = 4401;
    private static final int LONGEST = 8192;

    private final ServerWebSocket socket;
    private final Supplier<@Nullable HeldGate> proof;
    private final GatePace pace;
    private final Answers answers;
    private final Vertx vertx;
    private volatile @Nullable UUID told;

    Connection(
            ServerWebSocket socket, Supplier<@Nullable HeldGate> proof, GatePace pace, Answers answers, Vertx vertx) {
        this.socket = socket;
        this.proof = proof;
        this.pace = pace;
        this.answers = answers;
        this.vertx = vertx;
    }

    void begin(HeldGate gate) {
        socket.textMessageHandler(this::hear);
        socket.binaryMessageHandler(nothing -> socket.close(UNREADABLE, "Messages are texts."));
        socket.writeTextMessage(answers.connected(gate));
        tell(gate);
    }

    /// Tells what staff has said since it was last looked; ends the connection of a gate that has
    /// another key now.
    void look() {
        HeldGate gate = proven();
        if (gate != null) {
            tell(gate);
        }
    }

    /// Keeps the line open, and finds out when it is not.
    void ping() {
        socket.writePing(Buffer.buffer());
    }

    private synchronized void tell(HeldGate gate) {
        HeldControl control = gate.control();
        if (control == null || control.command().equals(told)) {
            return;
        }
        told = control.command();
        String command = answers.command(gate);
        if (command != null) {
            socket.writeTextMessage(command);
        }
    }

    private void hear(String text) {
        HeldGate gate = proven();
        if (gate == null) {
            return;
        }
        if (text.length() > LONGEST) {
            socket.close(TOO_LONG, "A message has at most " + LONGEST + " characters.");
            return;
        }
        Problem tooOften = pace.objection(gate);
        if (tooOften != null) {
            socket.writeTextMessage(answers.problem(null, tooOften));
            return;
        }
        String id = null;
        try {
            JsonNode message = answers.read(text);
            id = Incoming.id(message);
            answer(gate, Incoming.of(message));
        } catch (JsonProcessingException | RuntimeException e) {
            socket.writeTextMessage(answers.problem(id, e));
        }
    }

    private void answer(HeldGate gate, Incoming asked) {
        String atOnce = answers.atOnce(gate, asked);
        if (atOnce != null) {
            socket.writeTextMessage(atOnce);
            return;
        }
        socket.pause();
        vertx.executeBlocking(() -> answers.carefully(gate, asked), false).onComplete(answered -> {
            socket.writeTextMessage(
                    answered.succeeded() ? answered.result() : answers.problem(asked.id(), answered.cause()));
            socket.resume();
        });
    }

    private @Nullable HeldGate proven() {
        HeldGate gate = proof.get();
        if (gate == null && !socket.isClosed()) {
            socket.close(NOT_PROVEN, "The gate is not proven any more.");
        }
        return gate;
    }
}
