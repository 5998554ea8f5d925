package io.cardea.gateway.check;

import io.cardea.access.Gate;
import io.cardea.gateway.problem.Problem;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What a gate asks.
///
/// @param credential what the reader read
/// @param direction the way; where absent, the gate's usual one
/// @param at the business time; only for sandbox companies
/// @param scan the device's own id of this scan: asked again with the same one, the same answer comes
/// @param passVersion of the pass, as whoever scans knows it: an older one decides only when the newer does not arrive
///     within a few hundred milliseconds
/// @param persons who want through on this one scan; one where absent
@Schema(requiredProperties = "credential")
record CheckRequest(
        @Nullable String credential,
        Gate.@Nullable Direction direction,
        @Nullable Instant at,
        @Nullable String scan,
        @Nullable Long passVersion,
        @Nullable Integer persons) {

    /// One of somebody who knows nothing of versions, and is alone.
    CheckRequest(
            @Nullable String credential,
            Gate.@Nullable Direction direction,
            @Nullable Instant at,
            @Nullable String scan) {
        this(credential, direction, at, scan, null, null);
    }

    private static final int LONGEST_CREDENTIAL = 512;
    static final int LONGEST_SCAN = 128;

    /// How many want through, if it is a sensible number.
    int howMany() {
        if (persons != null && (persons < 1 || persons > Gate.MOST_PERSONS)) {
            throw Problem.ofField("request.invalid", "persons", "persons must be 1 to " + Gate.MOST_PERSONS + ".");
        }
        return persons == null ? 1 : persons;
    }

    /// The credential, once it is known to be one.
    String presented() {
        if (credential == null || credential.isBlank() || credential.length() > LONGEST_CREDENTIAL) {
            throw Problem.ofField("request.invalid", "credential", "credential must have 1 to 512 characters.");
        }
        return credential;
    }

    /// The scan id, if there is a sensible one.
    @Nullable
    String scanId() {
        if (scan != null && (scan.isBlank() || scan.length() > LONGEST_SCAN)) {
            throw Problem.ofField("request.invalid", "scan", "scan must have 1 to 128 characters.");
        }
        return scan;
    }
}
