package io.cardea.gateway.check;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.cardea.access.Gate;
import io.cardea.access.GateRules;
import io.cardea.access.Interval;
import io.cardea.access.Pass;
import io.cardea.access.Passback;
import io.cardea.access.Remark;
import io.cardea.access.Right;
import io.cardea.gateway.copy.HeldCompany;
import io.cardea.gateway.copy.HeldGate;
import io.cardea.gateway.copy.HeldPass;
import io.cardea.gateway.ledger.Passage;
import io.cardea.gateway.zone.ZoneBook;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Why a check was decided as it was. What a passage does not keep is looked up: of the pass while it still is the
/// version that decided, of the gate's rules as they are now.
///
/// @param clock whose time it was decided by; absent where the company is unknown
/// @param intervals of the pass, which decided; absent where none did, or it has changed since
/// @param benefit whose right let in, where the pass has several
/// @param passVersionNow of the pass where it is another by now
/// @param passback the rule that kept somebody out
/// @param capacity of the zone that was full
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(requiredProperties = "by")
record Grounds(
        DecidedBy by,
        @Nullable Clock clock,
        @Nullable List<Interval> intervals,
        @Nullable UUID benefit,
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
        Passage.Holder holder = passage.holder();
        Pass now = pass == null ? null : pass.pass();
        Pass decisive = now != null && holder != null && holder.passVersion() == now.version() ? now : null;
        List<Interval> behind = behind(passage, decisive);
        DecidedBy by = DecidedBy.of(passage, behind);
        GateRules rules = new ZoneBook(company, gate, passage.at()).rules();
        return new Grounds(
                by,
                clock(company),
                behind.isEmpty() ? null : behind,
                benefit(passage, decisive),
                now == null || now == decisive ? null : now.version(),
                by == DecidedBy.PASSBACK ? PassbackView.of(rules.passback()) : null,
                by == DecidedBy.CAPACITY ? rules.capacity() : null);
    }

    // Who gets out, or through in an emergency, needs no period.
    private static List<Interval> behind(Passage passage, @Nullable Pass pass) {
        boolean isAsked = passage.reason() != null || isByPass(passage);
        return pass == null || !isAsked ? List.of() : pass.validity().behind(passage.reason(), passage.at());
    }

    private static @Nullable UUID benefit(Passage passage, @Nullable Pass pass) {
        Right right = pass == null || !isByPass(passage) ? null : pass.rightAt(passage.site(), passage.at());
        return right == null ? null : right.benefit();
    }

    private static boolean isByPass(Passage passage) {
        return passage.admitted() && passage.direction() == Gate.Direction.IN && passage.remark() != Remark.EMERGENCY;
    }

    private static @Nullable Clock clock(@Nullable HeldCompany company) {
        return switch (company == null ? null : company.clock()) {
            case null -> null;
            case HeldCompany.Clock.Real() -> Clock.REAL;
            case HeldCompany.Clock.Sandbox sandbox -> Clock.SANDBOX;
        };
    }
}
