package io.cardea.entitlement.pass;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import io.cardea.access.Decision;
import io.cardea.access.Door;
import io.cardea.access.Gate;
import io.cardea.access.Reason;
import io.cardea.access.ZoneState;
import io.cardea.chassis.json.HouseStyle;
import io.cardea.stack.place.Checkout;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The table of decisions that belongs to the contract of `entitlement.passes`: published passes, and what a gate must
/// answer to them. Both the explanations here and the gateway are held to it.
///
/// @param about for whoever opens the file
record DecisionTable(String about, List<Case> cases) {

    private static final String FILE = "contracts/events/entitlement.passes/decisions.json";

    /// A pass, a gate, and the answers by instant.
    ///
    /// @param version the pass's; absent with the pass, where nothing is known of what was presented
    /// @param pendingUses taken at a gate and not counted in the pass yet
    record Case(
            String name,
            @Nullable Long version,
            @Nullable IssuedPass pass,
            AtGate gate,
            int pendingUses,
            List<Answer> decisions) {

        /// What the decision says to this case at the instants of its answers.
        Case decided() {
            return new Case(
                    name,
                    version,
                    pass,
                    gate,
                    pendingUses,
                    decisions.stream().map(answer -> decide(answer.at())).toList());
        }

        private Answer decide(Instant at) {
            var known = pass == null || version == null ? null : pass.atTheDoor(version);
            return Answer.of(at, Door.decide(known, gate.atTheDoor(), new ZoneState(pendingUses), at));
        }
    }

    /// A gate that keeps to passes alone.
    record AtGate(UUID site, Gate.Status status, Gate.Direction direction) {

        Gate atTheDoor() {
            return new Gate(site, status, direction);
        }
    }

    /// @param counted whether an admission takes a use; absent for a refusal
    record Answer(
            Instant at,
            String outcome,
            @Nullable Reason reason,
            @Nullable Boolean counted) {

        static Answer unknown(Instant at) {
            return new Answer(at, "", null, null);
        }

        static Answer of(Instant at, Decision decision) {
            return switch (decision) {
                case Decision.Admitted(boolean counted) -> new Answer(at, "ADMITTED", null, counted);
                case Decision.Refused(Reason reason) -> new Answer(at, "REFUSED", reason, null);
            };
        }
    }

    static DecisionTable read() {
        try {
            return HouseStyle.mapper().readValue(file().toFile(), DecisionTable.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void write() {
        var indenter = new DefaultIndenter("  ", "\n");
        var printer = new DefaultPrettyPrinter();
        printer.indentObjectsWith(indenter);
        try {
            Files.writeString(file(), HouseStyle.mapper().writer(printer).writeValueAsString(this) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path file() {
        return Checkout.find().root().resolve(FILE);
    }
}
