package io.cardea.entitlement.explanation;

import io.cardea.access.Gate;
import io.cardea.chassis.refusal.InvalidField;
import io.cardea.chassis.refusal.Refused;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What somebody wants explained. Either the credential or the card is named.
///
/// @param credential what the reader reads; of a rotating code its card is taken, whatever its age
/// @param direction the way; where absent, in, or out at a gate that only lets out
/// @param at now by the company's clock if absent
@Schema(name = "ExplainCheck")
record Question(
        @Nullable @Size(min = 1, max = 512) String credential,
        @Nullable UUID card,
        @NotNull UUID gate,
        Gate.@Nullable Direction direction,
        @Nullable Instant at) {

    /// The same, once it is known to name one thing.
    Question sensible() {
        if ((credential == null) == (card == null)) {
            throw new Refused(new InvalidField("credential", "Either credential or card is needed, and not both."));
        }
        return this;
    }
}
