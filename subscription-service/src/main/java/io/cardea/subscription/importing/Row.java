package io.cardea.subscription.importing;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What one line of the file says.
///
/// @param product its id or its key
/// @param start the first day; today when absent
/// @param length until when, or how many days
record Row(UUID member, String product, @Nullable LocalDate start, Length length, String reason) {

    /// How the end is named.
    sealed interface Length {

        /// The first day that is not given any more.
        record Until(LocalDate date) implements Length {}

        record Days(int count) implements Length {}

        default LocalDate end(LocalDate start) {
            return switch (this) {
                case Until(LocalDate date) -> date;
                case Days(int count) -> start.plusDays(count);
            };
        }
    }
}
