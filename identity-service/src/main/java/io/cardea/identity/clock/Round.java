package io.cardea.identity.clock;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// The reports of all services, asked for at about the same time.
///
/// @param silent those that gave none
record Round(List<Report> reports, List<String> silent) {

    Round {
        reports = List.copyOf(reports);
        silent = List.copyOf(silent);
    }

    /// What is still waited for; empty when every service is quiet.
    Optional<String> unrest(Instant at) {
        if (!silent.isEmpty()) {
            return Optional.of(silent.getFirst() + " does not answer");
        }
        return reports.stream()
                .map(report -> report.busyWith(at))
                .filter(Objects::nonNull)
                .findFirst();
    }

    /// Has nothing been done since that round?
    boolean sameActivityAs(Round before) {
        return activity().equals(before.activity());
    }

    /// When the first timer of all is due.
    Optional<Instant> nextDue() {
        return reports.stream().map(Report::nextDue).filter(Objects::nonNull).min(Instant::compareTo);
    }

    private List<String> activity() {
        return reports.stream()
                .map(r -> r.participant() + "=" + r.activity())
                .sorted()
                .toList();
    }
}
