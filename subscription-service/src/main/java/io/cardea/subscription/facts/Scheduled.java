package io.cardea.subscription.facts;

import io.cardea.subscription.terms.Agreement;
import java.time.LocalDate;
import java.util.UUID;

/// A change that is wanted, and waits for its day or its payment.
public sealed interface Scheduled {

    UUID id();

    String reason();

    /// Who wants it, as in the journal.
    String actor();

    /// The next period is wanted already, or once more: it is to be paid now.
    ///
    /// @param askedOn the day on which it was asked for
    record Renewal(UUID id, LocalDate askedOn, String reason, String actor) implements Scheduled {}

    /// When the bought days are over, this shall be agreed instead.
    record ProductChange(UUID id, Agreement agreement, String reason, String actor) implements Scheduled {}

    /// A longer time from `from` on shall take the place of the days that are left (E07), once it is paid.
    record Extension(UUID id, LocalDate from, Agreement agreement, String reason, String actor) implements Scheduled {}

    /// From this date on, or the one like it that follows the bought days, periods shall begin.
    record AnchorMove(UUID id, LocalDate date, String reason, String actor) implements Scheduled {}
}
