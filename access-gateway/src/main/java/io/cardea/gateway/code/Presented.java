package io.cardea.gateway.code;

import io.cardea.access.CredentialClass;
import io.cardea.access.Reason;
import io.cardea.access.RotatingCode;
import io.cardea.gateway.copy.CredentialKey;
import io.cardea.gateway.copy.HeldGate;
import io.cardea.gateway.copy.HeldPass;
import io.cardea.gateway.copy.Passes;
import io.cardea.gateway.store.Reading;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What was held before the reader.
public sealed interface Presented {

    /// A number or a picture that stays as it is.
    record Static(CredentialKey key, CredentialClass kind) implements Presented {}

    /// A code of one step.
    record Rotating(RotatingCode code) implements Presented {}

    /// Reads it for a company.
    static Presented of(UUID company, String text) {
        RotatingCode code = RotatingCode.read(text);
        return code == null
                ? new Static(CredentialKey.of(company, text), CredentialClass.ofStatic(text))
                : new Rotating(code);
    }

    /// The pass that it stands for at this company; null where it stands for none.
    default @Nullable HeldPass pass(Reading store, UUID company) {
        return switch (this) {
            case Static(CredentialKey key, CredentialClass kind) -> Passes.byCredential(store, key);
            case Rotating(RotatingCode code) -> {
                HeldPass pass = Passes.byCard(store, code.card());
                yield pass != null && proves(code, pass) && pass.company().equals(company) ? pass : null;
            }
        };
    }

    /// Why it does not let in here and now, whatever the pass says; null where it does.
    ///
    /// @param now the real time
    default @Nullable Reason objection(Reading store, HeldGate gate, Instant now) {
        return switch (this) {
            case Static(CredentialKey key, CredentialClass kind) ->
                gate.rules().rotatingOnly() || !gate.device().takes(kind) ? Reason.NO_RIGHT_FOR_GATE : null;
            case Rotating code when !gate.device().takes(CredentialClass.ROTATING) -> Reason.NO_RIGHT_FOR_GATE;
            case Rotating(RotatingCode code) when !code.isFresh(now) -> Reason.CODE_STALE;
            case Rotating(RotatingCode code) -> UsedCodes.has(store, gate, code) ? Reason.CODE_REUSED : null;
        };
    }

    private static boolean proves(RotatingCode code, HeldPass pass) {
        return pass.rotates() && code.isProvenBy(pass.credential().bytes());
    }
}
