package io.cardea.gateway.offline;

import io.cardea.access.Gate;
import io.cardea.access.Reason;
import io.cardea.gateway.copy.HeldGate;
import io.cardea.gateway.offline.OfflinePassages.Outcome;
import io.cardea.gateway.problem.Problem;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A line that makes sense.
///
/// @param at by our clock
/// @param persons who went through on the scan, or wanted to
/// @param reason null where it was admitted
record OfflineLine(
        long sequence,
        Instant deviceTime,
        Instant at,
        String credential,
        Gate.Direction way,
        @Nullable Reason reason,
        @Nullable Boolean passed,
        int persons,
        String list) {

    private static final int LONGEST_CREDENTIAL = 512;
    private static final int LONGEST_LIST = 96;
    private static final Duration TOLERANCE = Duration.ofMinutes(1);

    /// @param ahead how much the controller's clock is ahead
    /// @throws Problem naming the field that makes no sense
    static OfflineLine of(
            HeldGate gate,
            OfflinePassages.@Nullable Line told,
            @Nullable String usualList,
            Duration ahead,
            Instant now) {
        if (told == null) {
            throw invalid("passages", "The line is missing.");
        }
        Instant deviceTime = said(told.at(), "at");
        Outcome outcome = said(told.outcome(), "outcome");
        Gate.Direction way = told.direction() == null ? gate.direction().usual() : told.direction();
        if (!gate.direction().serves(way)) {
            throw Problem.ofField(
                    "gateway.wrong-direction", "direction", "This gate does not serve the way " + way + ".");
        }
        if ((outcome == Outcome.REFUSED) != (told.reason() != null)) {
            throw invalid("reason", "A refusal has a reason, and an admission has none.");
        }
        if (outcome == Outcome.REFUSED && told.passed() != null) {
            throw invalid("passed", "Nobody passes who is refused.");
        }
        return new OfflineLine(
                sequence(told.sequence()),
                deviceTime,
                corrected(deviceTime, ahead, now),
                text(told.credential(), "credential", LONGEST_CREDENTIAL),
                way,
                told.reason(),
                told.passed(),
                persons(told.persons()),
                text(told.list() == null ? usualList : told.list(), "list", LONGEST_LIST));
    }

    boolean admitted() {
        return reason == null;
    }

    /// Whether somebody went through, as far as anybody knows.
    boolean wentThrough(HeldGate gate) {
        return admitted() && (gate.sensor() ? Boolean.TRUE.equals(passed) : !Boolean.FALSE.equals(passed));
    }

    private static long sequence(@Nullable Long told) {
        long sequence = said(told, "sequence");
        if (sequence < 1) {
            throw invalid("sequence", "Numbers begin with 1.");
        }
        return sequence;
    }

    private static int persons(@Nullable Integer told) {
        if (told != null && (told < 1 || told > Gate.MOST_PERSONS)) {
            throw invalid("persons", "persons must be 1 to " + Gate.MOST_PERSONS + ".");
        }
        return told == null ? 1 : told;
    }

    private static Instant corrected(Instant deviceTime, Duration ahead, Instant now) {
        Instant at = deviceTime.minus(ahead);
        if (at.isAfter(now.plus(TOLERANCE))) {
            throw invalid("at", "By the clock of the controller itself it has not happened yet.");
        }
        return at;
    }

    private static String text(@Nullable String told, String field, int longest) {
        String text = said(told, field);
        if (text.isBlank() || text.length() > longest) {
            throw invalid(field, field + " must have 1 to " + longest + " characters.");
        }
        return text;
    }

    private static <T> T said(@Nullable T told, String field) {
        if (told == null) {
            throw invalid(field, field + " is missing.");
        }
        return told;
    }

    private static Problem invalid(String field, String detail) {
        return Problem.ofField("request.invalid", field, detail);
    }
}
