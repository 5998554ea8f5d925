package io.cardea.gateway.code;

import io.cardea.access.CredentialClass;
import io.cardea.access.Reason;
import io.cardea.access.RotatingCode;
import io.cardea.gateway.copy.CopyInMemory;
import io.cardea.gateway.copy.CredentialKey;
import io.cardea.gateway.copy.HeldCompany;
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
    default @Nullable HeldPass pass(CopyInMemory copy, Reading store, UUID company) {
        return switch (this) {
            case Static(CredentialKey key, CredentialClass kind) -> copy.find(store, key);
            case Rotating(RotatingCode code) -> {
                HeldPass pass = Passes.byCard(store, code.card());
                yield pass != null && proves(code, pass) && pass.company().equals(company) ? pass : null;
            }
        };
    }

    /// Why it does not let in here and now, whatever the pass says; null where it does.
    ///
    /// @param company the gate's; null where it has not arrived
    /// @param now the real time
    default @Nullable Reason objection(Reading store, @Nullable HeldCompany company, HeldGate gate, Instant now) {
        Reason known = objection(company, gate, now);
        return known == null && this instanceof Rotating(RotatingCode code) && UsedCodes.has(store, gate, code)
                ? Reason.CODE_REUSED
                : known;
    }

    /// The same where it is not known which codes were used.
    default @Nullable Reason objection(@Nullable HeldCompany company, HeldGate gate, Instant at) {
        if (!HeldCompany.takes(company, gate, kind())) {
            return Reason.NO_RIGHT_FOR_GATE;
        }
        return this instanceof Rotating(RotatingCode code) && !code.isFresh(at) ? Reason.CODE_STALE : null;
    }

    /// What it is.
    default CredentialClass kind() {
        return switch (this) {
            case Static(CredentialKey key, CredentialClass kind) -> kind;
            case Rotating code -> CredentialClass.ROTATING;
        };
    }

    private static boolean proves(RotatingCode code, HeldPass pass) {
        return pass.rotates() && code.isProvenBy(pass.credential().bytes());
    }
}
