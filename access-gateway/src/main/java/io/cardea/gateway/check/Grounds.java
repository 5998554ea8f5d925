package io.cardea.gateway.check;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.cardea.access.GateRules;
import io.cardea.access.Passback;
import io.cardea.gateway.copy.HeldCompany;
import io.cardea.gateway.copy.HeldGate;
import io.cardea.gateway.copy.HeldPass;
import io.cardea.gateway.ledger.Passage;
import io.cardea.gateway.zone.ZoneBook;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Why a check was decided as it was. What a passage does not keep is looked up: of the pass while it still is the
/// version that decided, of the gate's rules as they are now.
///
/// @param clock whose time it was decided by; absent where the company is unknown
/// @param grant what the pass gave then; absent where it said nothing, or has changed since
/// @param passVersionNow of the pass where it is another by now
/// @param passback the rule that kept somebody out
/// @param capacity of the zone that was full
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(requiredProperties = "by")
record Grounds(
        DecidedBy by,
        @Nullable Clock clock,
        @Nullable Grant grant,
        @Nullable Long passVersionNow,
        @Nullable PassbackView passback,
        @Nullable Integer capacity) {

    enum Clock {
        REAL,
        SANDBOX
    }

    /// @param within since when somebody must not have gone in, as a duration in ISO 8601
    @Schema(requiredProperties = {"kind", "within"})
    record PassbackView(Passback.Kind kind, String within) {

        private static @Nullable PassbackView of(@Nullable Passback rule) {
            return rule == null
                    ? null
                    : new PassbackView(rule.kind(), rule.within().toString());
        }
    }

    /// @param pass of the card that was shown, as it is now; null where there is none
    /// @param gate that decided, as it is now
    static Grounds of(Passage passage, @Nullable HeldPass pass, HeldGate gate, @Nullable HeldCompany company) {
        boolean isTheSame = pass != null
                && passage.holder() != null
                && passage.holder().passVersion() == pass.pass().version();
        Grant grant = pass != null && isTheSame ? Grant.of(pass.pass(), passage.site(), passage.at()) : null;
        DecidedBy by = DecidedBy.of(passage, grant);
        GateRules rules = new ZoneBook(company, gate, passage.at()).rules();
        return new Grounds(
                by,
                clock(company),
                grant,
                pass == null || isTheSame ? null : pass.pass().version(),
                by == DecidedBy.PASSBACK ? PassbackView.of(rules.passback()) : null,
                by == DecidedBy.CAPACITY ? rules.capacity() : null);
    }

    private static @Nullable Clock clock(@Nullable HeldCompany company) {
        return switch (company == null ? null : company.clock()) {
            case null -> null;
            case HeldCompany.Clock.Real() -> Clock.REAL;
            case HeldCompany.Clock.Sandbox sandbox -> Clock.SANDBOX;
        };
    }
}
