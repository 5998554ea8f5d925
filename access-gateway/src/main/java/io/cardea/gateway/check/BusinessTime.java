package io.cardea.gateway.check;

import io.cardea.gateway.copy.HeldCompany;
import io.cardea.gateway.problem.Problem;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The instant that a check is decided for.
final class BusinessTime {

    private BusinessTime() {}

    /// The company's time: the real one, or where its clock stands, or what the request names.
    ///
    /// @throws Problem when it names one that it may not
    static Instant of(@Nullable HeldCompany company, @Nullable Instant asked, Instant now) {
        HeldCompany.Clock clock = company == null ? new HeldCompany.Clock.Real() : company.clock();
        return switch (clock) {
            case HeldCompany.Clock.Sandbox(Instant at) -> asked == null ? at : asked;
            case HeldCompany.Clock.Real() when asked == null -> now;
            case HeldCompany.Clock.Real() ->
                throw Problem.ofField(
                        "gateway.at-not-accepted", "at", "Only a sandbox company's gates may name a time.");
        };
    }
}
