package io.cardea.billing.close;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A close as the API shows it.
///
/// @param site absent for the whole company
/// @param from the first local date
/// @param to the local date after the last
/// @param status `OPEN` or `FINISHED`; more may come
/// @param reported has the provider's report been handed in?
/// @param rows how many there are at `/v1/closes/{id}/rows`
/// @param unexplained how many differences nobody has explained yet
/// @param found how many differences there are; all of them are at `/v1/closes/{id}/differences`
/// @param differences the first of them, those that nobody has explained before the others
record CloseView(
        UUID id,
        @Nullable UUID site,
        LocalDate from,
        LocalDate to,
        String status,
        boolean reported,
        int rows,
        List<Close.Total> totals,
        int unexplained,
        int found,
        List<Found> differences,
        @Nullable Instant comparedAt,
        @Nullable Instant finishedAt) {

    /// Differences at a time.
    static final int SHOWN = 200;

    static CloseView of(Close close) {
        return new CloseView(
                close.id(),
                close.site(),
                close.days().from(),
                close.days().to(),
                close.status().name(),
                close.reported(),
                close.rows(),
                close.totals(),
                (int) close.differences().stream().filter(Difference::isOpen).count(),
                close.differences().size(),
                close.differences(0, SHOWN).map(Found::of).toList(),
                close.comparedAt(),
                close.finishedAt());
    }

    /// @param kind the class of the difference; more of them may come
    /// @param explained by its facts, or by a person
    /// @param explanation what a person answered
    record Found(
            String key,
            String kind,
            @Nullable UUID subscription,
            String text,
            boolean explained,
            @Nullable String explanation,
            @Nullable String explainedBy,
            @Nullable Instant explainedAt) {

        static Found of(Difference one) {
            var why = one.explanation();
            return new Found(
                    one.key(),
                    one.kind().name(),
                    one.subscription(),
                    one.text(),
                    !one.isOpen(),
                    why == null ? null : why.text(),
                    why == null ? null : why.by(),
                    why == null ? null : why.at());
        }
    }
}
