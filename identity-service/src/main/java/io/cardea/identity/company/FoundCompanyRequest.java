package io.cardea.identity.company;

import io.cardea.chassis.cardnumber.NoCardNumber;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the platform's admin says of a new company.
///
/// @param clock absent for the real one
/// @param staff at least one, since nobody else could log in
record FoundCompanyRequest(
        @NotNull @Pattern(regexp = KEY, message = KEY_MESSAGE)
        String key,

        @NotBlank @Size(max = 120) @NoCardNumber String name,
        @NotNull ZoneId zone,
        @Valid @Nullable ClockRequest clock,
        @Size(max = 100) List<@Valid SiteRequest> sites,
        @NotEmpty @Size(max = 50) List<@Valid StaffRequest> staff) {

    static final String KEY = "[a-z0-9][a-z0-9-]{1,39}";
    static final String KEY_MESSAGE = "must be 2 to 40 lower-case letters, digits and hyphens";

    FoundCompanyRequest {
        sites = sites == null ? List.of() : List.copyOf(sites);
        staff = staff == null ? List.of() : List.copyOf(staff);
    }

    /// @param at where a sandbox's clock begins; absent for the present
    record ClockRequest(
            @NotNull @Pattern(regexp = "REAL|SANDBOX") String kind,
            @Nullable Instant at) {

        ClockSetting setting(Instant present) {
            return kind.equals("REAL") ? new ClockSetting.Real() : new ClockSetting.Sandbox(at == null ? present : at);
        }
    }
}
