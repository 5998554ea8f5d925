package io.cardea.identity.company;

import io.cardea.access.CredentialClass;
import io.cardea.chassis.cardnumber.NoCardNumber;
import io.cardea.chassis.refusal.InvalidField;
import io.cardea.chassis.refusal.Refused;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What is said of a site, when it is added or changed.
///
/// @param maxOffline between a minute and 30 days; absent for a day
/// @param credentialClasses what may be shown at its gates, unless a gate says it itself; absent: anything
public record SiteRequest(
        @NotNull @Pattern(regexp = FoundCompanyRequest.KEY, message = FoundCompanyRequest.KEY_MESSAGE)
        String key,

        @NotBlank @Size(max = 120) @NoCardNumber String name,
        @NotNull ZoneId zone,
        @Nullable Duration maxOffline,
        @Nullable @Size(min = 1) Set<@NotNull CredentialClass> credentialClasses) {

    private static final Duration LEAST = Duration.ofMinutes(1);
    private static final Duration MOST = Duration.ofDays(30);

    /// The site, under an id; fails with a refusal that names the field.
    public Site site(UUID id) {
        Duration offline = maxOffline == null ? Site.USUAL_MAX_OFFLINE : maxOffline;
        if (offline.compareTo(LEAST) < 0 || offline.compareTo(MOST) > 0) {
            throw new Refused(new InvalidField("maxOffline", "maxOffline must be PT1M to P30D."));
        }
        return new Site(id, key, name.strip(), Zones.region("zone", zone), offline).taking(classes());
    }

    // In their order; all of them are no rule.
    private @Nullable List<CredentialClass> classes() {
        return credentialClasses == null || credentialClasses.size() == CredentialClass.values().length
                ? null
                : credentialClasses.stream().sorted().toList();
    }
}
