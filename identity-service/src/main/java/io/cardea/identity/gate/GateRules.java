package io.cardea.identity.gate;

import io.cardea.access.CredentialClass;
import io.cardea.chassis.cardnumber.NoCardNumber;
import io.cardea.chassis.refusal.InvalidField;
import io.cardea.chassis.refusal.Refused;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What a gate keeps to on the way in, beside what passes say.
///
/// @param opening absent: always
/// @param passback absent: none
/// @param capacity how many may be in the zone behind it; absent: any number
/// @param credentialClasses what may be shown; absent: what its site takes
/// @param rotatingOnly whether only codes that change let in, and neither numbers nor pictures that stay as they are
public record GateRules(
        @Nullable Opening opening,
        @Nullable Passback passback,
        @Nullable Integer capacity,
        boolean rotatingOnly,
        @Nullable List<CredentialClass> credentialClasses) {

    public GateRules {
        credentialClasses = credentialClasses == null ? null : List.copyOf(credentialClasses);
    }

    /// @param zone the site's
    /// @param closedOn local dates on which it stays shut
    public record Opening(ZoneId zone, List<Hours> weekly, List<LocalDate> closedOn) {

        public Opening {
            weekly = List.copyOf(weekly);
            closedOn = List.copyOf(closedOn);
        }
    }

    /// Hours of one day of the week. With `to` not after `from` they end on the next day.
    public record Hours(
            @NotNull DayOfWeek day,

            @NotNull
            @Schema(implementation = String.class, description = "Hours and minutes, with a colon between them")
            LocalTime from,

            @NotNull @Schema(implementation = String.class, description = "The same; midnight is the end of the day")
            LocalTime to) {}

    /// @param within how long an entry keeps its member out, or counts when its exit was never seen
    /// @param soft whether it only flags whom it would keep out; absent: it keeps them out
    public record Passback(
            @NotNull PassbackKind kind,
            @NotNull Duration within,
            @Nullable Boolean soft) {}

    /// What counts as having come in before.
    public enum PassbackKind {
        TIMED_AT_GATE,
        TIMED_IN_ZONE,
        IN_OUT
    }

    /// What is asked for; the zone of the hours is the site's.
    ///
    /// @param zone the name of the zone behind the gate; absent for none
    /// @param outerZone the name of the zone before it, which the way in leaves; absent for the street
    record Wish(
            @Nullable @Size(min = 1, max = 64) @NoCardNumber String zone,
            @Nullable @Valid OpeningWish opening,
            @Nullable @Valid Passback passback,

            @Nullable @Min(1) @Max(1_000_000) Integer capacity,

            @Nullable Boolean rotatingOnly,
            @Nullable @Size(min = 1, max = 64) @NoCardNumber String outerZone,

            @Nullable @Size(min = 1) Set<@NotNull CredentialClass> credentialClasses) {

        /// The same, once it is known to lead from one place to another.
        Wish sensible() {
            if (outerZone != null && (zone == null || outerZone.equals(zone))) {
                throw new Refused(
                        new InvalidField("outerZone", "outerZone is another zone than the one behind the gate."));
            }
            return this;
        }

        GateRules at(ZoneId siteZone) {
            return new GateRules(
                    opening == null ? null : opening.at(siteZone),
                    passback,
                    capacity,
                    Boolean.TRUE.equals(rotatingOnly) || classes().equals(List.of(CredentialClass.ROTATING)),
                    classes().isEmpty() ? null : classes());
        }

        /// In their order; empty where the gate does not say. One that takes them all says so: its site may not.
        private List<CredentialClass> classes() {
            return credentialClasses == null
                    ? List.of()
                    : credentialClasses.stream().sorted().toList();
        }
    }

    record OpeningWish(
            @NotNull @Size(max = 50) List<@NotNull @Valid Hours> weekly,
            @Nullable @Size(max = 500) List<@NotNull LocalDate> closedOn) {

        private Opening at(ZoneId siteZone) {
            return new Opening(siteZone, weekly, closedOn == null ? List.of() : closedOn);
        }
    }
}
