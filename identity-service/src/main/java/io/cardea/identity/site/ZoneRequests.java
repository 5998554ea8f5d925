package io.cardea.identity.site;

import io.cardea.chassis.cardnumber.NoCardNumber;
import io.cardea.chassis.refusal.InvalidField;
import io.cardea.chassis.refusal.Refused;
import io.cardea.identity.company.AccessZone;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.LocalTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What is asked of zones.
final class ZoneRequests {

    private static final int LONGEST_NAME = 64;
    private static final Duration LEAST = Duration.ofMinutes(1);
    private static final Duration MOST = Duration.ofDays(2);

    private ZoneRequests() {}

    /// @param capacity absent: as the gates say
    /// @param entriesLast between a minute and two days; absent: as the gates say
    /// @param resetsAt by the site's clock; absent: never
    @Schema(name = "SetUpZone")
    record SetUp(
            @Nullable @Min(1) @Max(1_000_000) Integer capacity,

            @Nullable Duration entriesLast,

            @Nullable
            @Schema(implementation = String.class, description = "Hours and minutes, with a colon between them")
            LocalTime resetsAt) {

        AccessZone zone(String name) {
            if (entriesLast != null && (entriesLast.compareTo(LEAST) < 0 || entriesLast.compareTo(MOST) > 0)) {
                throw new Refused(new InvalidField("entriesLast", "entriesLast must be PT1M to P2D."));
            }
            return new AccessZone(named(name), capacity, entriesLast, resetsAt, null);
        }
    }

    @Schema(name = "ResetZone")
    record Reset(@NotBlank @Size(max = 200) @NoCardNumber String reason) {}

    static String named(String zone) {
        if (zone.isBlank() || zone.length() > LONGEST_NAME) {
            throw new Refused(new InvalidField("zone", "zone must have 1 to 64 characters."));
        }
        return zone;
    }
}
